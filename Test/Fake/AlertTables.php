<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Generator;
use Restock\KlaviyoBackInStock\Model\ResourceModel\AlertTable;

/**
 * Alert tables in memory. Conditions have the form that the sources use: `main.column = ?`, `> ?`, `IN (?)`.
 */
final class AlertTables extends AlertTable
{
    /** @var list<string> tables that were read */
    public array $read = [];

    /**
     * @param array<string, list<array<string, int|string|null>>> $tables name → rows, all with the same columns
     */
    public function __construct(private readonly array $tables)
    {
    }

    public function exists(string $table): bool
    {
        return isset($this->tables[$table]);
    }

    public function columns(string $table): array
    {
        return array_keys($this->tables[$table][0] ?? []);
    }

    public function has(string $table, array $conditions): bool
    {
        return $this->matching($table, $conditions) !== [];
    }

    public function rows(
        string $table,
        string $key,
        array $required,
        array $optional,
        array $conditions,
        bool $withAccount = false
    ): Generator {
        $this->read[] = $table;
        foreach ($this->matching($table, $conditions) as $row) {
            $customer = (int) ($row['customer_id'] ?? 0);
            $account = $withAccount ? ['account_email' => $customer > 0 ? "customer$customer@example.com" : ''] : [];
            $columns = array_intersect_key($row, array_flip([$key, ...$required, ...$optional]));
            yield array_map('strval', $columns) + $account + array_fill_keys($optional, '');
        }
    }

    /**
     * @param array<string, mixed> $conditions
     * @return list<array<string, int|string|null>>
     */
    private function matching(string $table, array $conditions): array
    {
        return array_values(array_filter(
            $this->tables[$table] ?? [],
            static function (array $row) use ($conditions): bool {
                foreach ($conditions as $condition => $value) {
                    $pattern = '/^(?:COALESCE\()?(?:main\.)?(\w+)(?:, 0\))? (=|>|IN) \(?\?\)?$/';
                    if (preg_match($pattern, $condition, $match) !== 1) {
                        throw new \LogicException("Unknown condition: $condition");
                    }
                    $actual = (string) ($row[$match[1]] ?? '');
                    /** @var int|string|list<string> $value */
                    $fits = match ($match[2]) {
                        '=' => $actual === (string) (is_array($value) ? '' : $value)
                            || ($value === 0 && $actual === '' && str_starts_with($condition, 'COALESCE')),
                        '>' => $actual > (is_array($value) ? '' : $value),
                        'IN' => in_array($actual, (array) $value, true),
                    };
                    if (!$fits) {
                        return false;
                    }
                }

                return true;
            }
        ));
    }
}
