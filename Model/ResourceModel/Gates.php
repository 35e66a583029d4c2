<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\ResourceModel;

use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Restock\KlaviyoBackInStock\Model\Delivery\Rate;
use Zend_Db_Expr;

/**
 * State of Klaviyo's interfaces that all processes and machines of the shop share.
 *
 * The database's clock counts, so machines whose clocks differ agree. One short UPDATE reserves a call; nothing is
 * locked while the call is made. A state from the future means that the clock was set back, and counts as none.
 */
class Gates
{
    private const TABLE = 'restock_delivery_gate';

    /** The database's time in microseconds. */
    private const NOW = 'CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS SIGNED)';

    /** No pause is longer than a day, whatever Klaviyo asks for. */
    private const LONGEST_PAUSE = 86400;

    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    /**
     * Reserves a call, if the rate allows it now.
     *
     * @return float seconds to wait before another try; 0 if the call is reserved
     */
    public function take(string $name, Rate $rate): float
    {
        $interval = $rate->interval();
        $tolerance = $interval * ($rate->burst() - 1);
        // "next_us" is when the next call would be due if calls came at the interval without a burst.
        $stale = sprintf('next_us > %s + %d', self::NOW, $tolerance + $interval);
        $from = sprintf('IF(%s, %s, GREATEST(next_us, %s))', $stale, self::NOW, self::NOW);
        $changed = $this->update($name, ['next_us' => $this->expression('%s + %d', $from, $interval)], [
            sprintf('(next_us <= %s + %d OR %s)', self::NOW, $tolerance, $stale),
            sprintf('(paused_us <= %s OR paused_us > %s + %d)', self::NOW, self::NOW, self::LONGEST_PAUSE * 1_000_000),
        ]);
        if ($changed) {
            return 0;
        }

        return $this->wait($name, $tolerance) ?? $this->takeFirst($name, $rate);
    }

    /**
     * Lets nobody call for some seconds.
     */
    public function pause(string $name, int $seconds): void
    {
        $this->update($name, ['paused_us' => $this->after((string) min(self::LONGEST_PAUSE, $seconds))]);
    }

    /**
     * Lets nobody call for 2 seconds after the first failure, 4 after the second, and so on.
     *
     * @param int $least seconds that Klaviyo asked for
     * @param int $most the longest pause without that, in seconds
     */
    public function pauseAfterFailure(string $name, int $least, int $most): void
    {
        $seconds = sprintf('GREATEST(%d, LEAST(%d, POW(2, failures)))', min(self::LONGEST_PAUSE, $least), $most);
        // MySQL assigns from left to right, so the pause follows from the new number of failures.
        $this->update($name, [
            'failures' => $this->expression('LEAST(failures + 1, 100)'),
            'paused_us' => $this->after($seconds),
        ]);
    }

    /**
     * Forgets earlier failures.
     */
    public function open(string $name): void
    {
        $this->update($name, ['failures' => 0], ['failures > 0']);
    }

    /**
     * Takes a lease that ends by itself, if nobody else has it.
     */
    public function lease(string $name, int $seconds): bool
    {
        $lease = ['next_us' => $this->after((string) $seconds)];
        $free = [sprintf('(next_us <= %s OR next_us > %s + 3600000000)', self::NOW, self::NOW)];

        return $this->update($name, $lease, $free) || ($this->add($name) && $this->lease($name, $seconds));
    }

    /**
     * Ends a lease.
     */
    public function release(string $name): void
    {
        $this->update($name, ['next_us' => 0]);
    }

    private function takeFirst(string $name, Rate $rate): float
    {
        $this->add($name);

        return $this->take($name, $rate);
    }

    /**
     * @return float|null seconds to wait; null if the interface has no row yet
     */
    private function wait(string $name, int $tolerance): ?float
    {
        $select = $this->connection()->select()
            ->from($this->table(), [
                'wait' => $this->expression(
                    'GREATEST(next_us - %s - %d, paused_us - %s, 1000)',
                    self::NOW,
                    $tolerance,
                    self::NOW
                ),
            ])
            ->where('name = ?', $name);
        $wait = $this->connection()->fetchOne($select);

        return is_numeric($wait) ? (float) $wait / 1e6 : null;
    }

    /**
     * @return bool whether the row is new
     */
    private function add(string $name): bool
    {
        return $this->connection()->insertOnDuplicate($this->table(), ['name' => $name], ['name']) === 1;
    }

    /**
     * @param array<string, Zend_Db_Expr|int> $values
     * @param list<string> $conditions
     */
    private function update(string $name, array $values, array $conditions = []): bool
    {
        return $this->connection()->update($this->table(), $values, ['name = ?' => $name, ...$conditions]) > 0;
    }

    private function after(string $seconds): Zend_Db_Expr
    {
        return $this->expression('%s + 1000000 * %s', self::NOW, $seconds);
    }

    private function expression(string $format, string|int ...$values): Zend_Db_Expr
    {
        return new Zend_Db_Expr(sprintf($format, ...$values));
    }

    private function table(): string
    {
        return $this->resource->getTableName(self::TABLE);
    }

    private function connection(): AdapterInterface
    {
        return $this->resource->getConnection();
    }
}
