<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Outbox;

use Restock\KlaviyoBackInStock\Model\Delivery\EntryCodec;
use Restock\KlaviyoBackInStock\Model\Queue\Publisher;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxReport;

/**
 * What the merchant can do with the outbox, in the admin and on the command line.
 */
class Management
{
    private const ALL = 1_000_000;

    public function __construct(
        private readonly OutboxReport $report,
        private readonly Publisher $publisher,
        private readonly EntryCodec $codec
    ) {
    }

    /**
     * Tries entries again, at once.
     *
     * @param list<int>|null $ids null for all that failed
     * @return int how many
     */
    public function retry(?array $ids): int
    {
        $retried = $this->report->retry($ids);
        foreach ($retried as $id) {
            $this->publisher->publish($id);
        }

        return count($retried);
    }

    /**
     * @param list<int>|null $ids null for all that failed
     * @return int how many
     */
    public function delete(?array $ids): int
    {
        return $this->report->delete($ids);
    }

    /**
     * Finds the entries of a shopper, for example to delete them on request. It decrypts every entry.
     *
     * @param string $address e-mail address or phone number (E.164)
     * @return list<int>
     */
    public function idsOf(string $address): array
    {
        $address = strtolower($address);
        $ids = [];
        foreach ($this->report->rows(self::ALL) as $row) {
            $person = $this->codec->decode($row)?->person;
            if ($person !== null && in_array($address, [strtolower($person->email), $person->phone], true)) {
                $ids[] = (int) $row['entry_id'];
            }
        }

        return $ids;
    }
}
