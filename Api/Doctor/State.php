<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api\Doctor;

/**
 * What a check found out.
 */
enum State: string
{
    case Passed = 'passed';

    case Failed = 'failed';

    /** The check could not decide. */
    case Unknown = 'unknown';
}
