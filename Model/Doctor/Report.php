<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Framework\Phrase;
use Magento\Store\Api\Data\StoreInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\State;

/**
 * Findings as text, or as JSON for programs.
 */
class Report
{
    private const FLAGS = JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE
        | JSON_INVALID_UTF8_SUBSTITUTE;

    /**
     * One line for each finding, with what to do below it.
     *
     * @param list<Line> $lines
     */
    public function text(StoreInterface $store, array $lines): string
    {
        $text = sprintf("%s (%s)\n", $store->getName(), $store->getCode());
        foreach ($lines as $line) {
            $text .= $this->label($line->finding->state) . ': ' . $line->finding->message . "\n";
            if ($line->finding->advice !== null) {
                $text .= '    ' . $line->finding->advice . "\n";
            }
        }

        return $text;
    }

    /**
     * {"store": "default", "failed": 0, "checks": [{"check", "state", "message", "advice"}]}
     *
     * @param list<Line> $lines
     */
    public function json(StoreInterface $store, array $lines): string
    {
        return json_encode([
            'store' => $store->getCode(),
            'failed' => $this->count($lines, State::Failed),
            'checks' => array_map(static fn (Line $line): array => $line->toArray(), $lines),
        ], self::FLAGS) . "\n";
    }

    /**
     * How many checks came to what.
     *
     * @param list<Line> $lines
     */
    public function title(StoreInterface $store, array $lines): Phrase
    {
        return __(
            'Results for %1 (%2). Failed: %3, unknown: %4, passed: %5.',
            $store->getName(),
            $store->getCode(),
            $this->count($lines, State::Failed),
            $this->count($lines, State::Unknown),
            $this->count($lines, State::Passed)
        );
    }

    /**
     * A line for the script of the admin.
     *
     * @return array{check: string, state: string, message: string, advice: string, label: string}
     */
    public function row(Line $line): array
    {
        return $line->toArray() + ['label' => (string) $this->label($line->finding->state)];
    }

    /**
     * @param list<Line> $lines
     */
    private function count(array $lines, State $state): int
    {
        return count(array_filter($lines, static fn (Line $line): bool => $line->finding->state === $state));
    }

    private function label(State $state): Phrase
    {
        return match ($state) {
            State::Passed => __('Passed'),
            State::Failed => __('Failed'),
            State::Unknown => __('Unknown'),
        };
    }
}
