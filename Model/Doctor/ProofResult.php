<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

/**
 * What a proof subscription came to.
 */
class ProofResult
{
    /**
     * @param list<Line> $lines
     * @param string $catalog the catalog ID that works, if it differs from the one in the settings; else ''
     */
    public function __construct(public readonly array $lines, public readonly string $catalog = '')
    {
    }
}
