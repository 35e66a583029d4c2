<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Restock\KlaviyoBackInStock\Api\Doctor\Finding;

/**
 * What a proof subscription came to.
 */
class ProofResult
{
    private const NAME = 'proof';

    public readonly Line $line;

    /**
     * @param string $catalog the catalog ID that works, if it differs from the one in the settings; else ''
     */
    public function __construct(Finding $finding, public readonly string $catalog = '')
    {
        $this->line = new Line(self::NAME, $finding);
    }
}
