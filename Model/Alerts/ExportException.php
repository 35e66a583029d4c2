<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts;

use RuntimeException;

/**
 * Why alerts cannot be exported, in words for whoever runs the command.
 */
class ExportException extends RuntimeException
{
}
