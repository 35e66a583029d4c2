<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

/**
 * Decides when the next attempt follows.
 */
class BackOff
{
    /** Wait after the first attempt, in seconds. It doubles with each attempt. */
    private const FIRST = 30;

    private const LONGEST = 3600;

    /** No longer than this even if Klaviyo asks for it: after a day, an attempt cannot be wrong. */
    private const LONGEST_ASKED = 86400;

    /**
     * What Klaviyo asks for counts first. Otherwise, the wait is shortened at random by up to half, so that entries
     * which failed together do not come back together.
     *
     * @param int $attempts attempts so far, at least 1
     */
    public function seconds(Attempt $attempt, int $attempts): int
    {
        if ($attempt->wait > 0) {
            return min(self::LONGEST_ASKED, $attempt->wait);
        }
        if ($attempt->state === AttemptState::Closed) {
            return 0;
        }
        $wait = (int) min(self::LONGEST, self::FIRST * 2 ** min(10, max(0, $attempts - 1)));

        return random_int(intdiv($wait, 2), $wait);
    }
}
