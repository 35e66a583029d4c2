<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Plugin;

use Magento\Framework\Phrase;
use Magento\Framework\Webapi\Exception as WebapiException;

/**
 * Closes Magento's asynchronous web API (/rest/async/V1/…) for subscriptions.
 *
 * It would put the request of anyone into Magento's own tables, with the address as plain text, and without the limits
 * of this module. Magento has no setting for this: "synchronousInvocationOnly" changes the documentation only.
 */
class RefuseAsynchronous
{
    /** Magento derives the topic from the interface. */
    private const TOPIC = 'async.restock.klaviyobackinstock.';

    /**
     * @param object $subject Magento\AsynchronousOperations\Model\MassSchedule, which shops can remove
     * @param string $topicName "async.", interface, method and HTTP method
     * @throws WebapiException
     */
    public function beforePublishMass(object $subject, $topicName): void
    {
        if (str_starts_with($topicName, self::TOPIC)) {
            // Magento's own text for an unknown route, which Magento translates.
            $text = new Phrase('Request does not match any route.');

            throw new WebapiException($text, 0, WebapiException::HTTP_NOT_FOUND);
        }
    }
}
