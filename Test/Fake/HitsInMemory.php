<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Restock\KlaviyoBackInStock\Model\ResourceModel\Hits;
use RuntimeException;

final class HitsInMemory extends Hits
{
    /** @var array<string, int> */
    public array $counts = [];

    public bool $isBroken = false;

    public function __construct()
    {
    }

    public function count(string $key, int $window): array
    {
        if ($this->isBroken) {
            throw new RuntimeException('SQLSTATE[HY000]: General error: 2006 MySQL server has gone away');
        }
        $this->counts[$key] = ($this->counts[$key] ?? 0) + 1;

        return [$this->counts[$key], $window - 10];
    }

    public function purge(): void
    {
    }
}
