<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use DateTimeImmutable;
use DateTimeZone;

/**
 * The header Retry-After: a number of seconds or an HTTP date.
 */
class RetryAfter
{
    private const DATE = 'D, d M Y H:i:s \G\M\T';

    /**
     * @param int $now seconds since 1970
     * @return int|null seconds to wait; null if the header is missing or not valid
     */
    public function seconds(string $header, int $now): ?int
    {
        if (preg_match('/^\d{1,9}$/D', $header) === 1) {
            return (int) $header;
        }
        $date = DateTimeImmutable::createFromFormat(self::DATE, $header, new DateTimeZone('UTC'));
        // PHP accepts the 99th of January and moves it to April.
        if ($date === false || $date->format(self::DATE) !== $header) {
            return null;
        }

        return max(0, $date->getTimestamp() - $now);
    }
}
