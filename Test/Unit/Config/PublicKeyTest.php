<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\PublicKey;

final class PublicKeyTest extends TestCase
{
    #[TestWith(['Ab12Cd', true])]
    #[TestWith(['012345', true])]
    #[TestWith(['', false])]
    #[TestWith(['Ab12C', false])]
    #[TestWith(['Ab12Cde', false])]
    #[TestWith([' Ab12Cd', false])]
    #[TestWith(["Ab12Cd\n", false])]
    #[TestWith(['Ab12C_', false])]
    #[TestWith(['Äb12C', false])]
    public function testAKeyHasSixLettersAndDigits(string $key, bool $valid): void
    {
        self::assertSame($valid, (new PublicKey($key))->isValid());
    }
}
