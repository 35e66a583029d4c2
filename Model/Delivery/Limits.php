<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Delivery;

use Magento\Framework\Encryption\EncryptorInterface;
use Restock\KlaviyoBackInStock\Model\Klaviyo\Person;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Hits;

/**
 * Limits how many requests one client can send, and how many can name one address or number.
 *
 * The counts are in the database, so the limits hold with and without Redis. They are stored under keyed hashes.
 */
class Limits
{
    /**
     * @param int $perClient requests of one client in a window
     * @param int $perPerson requests for one address or number in a window
     * @param int $window length of a window in seconds
     */
    public function __construct(
        private readonly Hits $hits,
        private readonly EncryptorInterface $encryptor,
        private readonly int $perClient = 30,
        private readonly int $perPerson = 30,
        private readonly int $window = 600
    ) {
    }

    /**
     * Counts a request of a client.
     *
     * A client is an IPv4 address or an IPv6 network of 64 bits, of which a household or a machine has one. A private
     * or local address is that of a proxy that Magento does not know as one. All shoppers share it, so it has no limit.
     *
     * @param string $address as Magento knows it, see RemoteAddress; '' if it is unknown
     * @return int seconds until the client may send requests again; 0 if it may now
     */
    public function client(string $address): int
    {
        $public = filter_var($address, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE);
        if ($public === false) {
            return 0;
        }
        // phpcs:ignore Magento2.Functions.DiscouragedFunction
        $bytes = (string) inet_pton($public);

        return $this->hit('client', strlen($bytes) === 16 ? substr($bytes, 0, 8) : $bytes, $this->perClient);
    }

    /**
     * Counts a request for a person.
     *
     * @return int seconds until requests for the person are taken again; 0 if they are now
     */
    public function person(Person $person): int
    {
        $wait = 0;
        foreach ([strtolower($person->email), $person->phone] as $identifier) {
            if ($identifier !== '') {
                $wait = max($wait, $this->hit('person', $identifier, $this->perPerson));
            }
        }

        return $wait;
    }

    private function hit(string $kind, string $value, int $limit): int
    {
        $key = $this->encryptor->hash('restock|' . $kind . '|' . $value);
        [$hits, $left] = $this->hits->count($key, $this->window);

        return $hits > $limit ? $left : 0;
    }
}
