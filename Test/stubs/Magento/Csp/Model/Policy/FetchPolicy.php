<?php

declare(strict_types=1);

namespace Magento\Csp\Model\Policy;

use Magento\Csp\Api\Data\PolicyInterface;

class FetchPolicy implements PolicyInterface
{
    /**
     * @param string[] $hostSources
     */
    public function __construct(private string $id, private bool $noneAllowed = true, private array $hostSources = [])
    {
    }

    public function getId(): string
    {
        return $this->id;
    }

    public function getValue(): string
    {
        return $this->noneAllowed ? "'none'" : implode(' ', $this->hostSources);
    }
}
