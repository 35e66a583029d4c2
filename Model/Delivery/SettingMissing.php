<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use RuntimeException;

/**
 * A call cannot be made, because a setting is missing or not valid. The message names the setting.
 */
class SettingMissing extends RuntimeException
{
}
