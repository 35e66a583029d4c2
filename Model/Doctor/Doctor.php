<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Psr\Log\LoggerInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Throwable;

/**
 * Runs every check and collects what they found.
 */
class Doctor
{
    /**
     * @param array<string, CheckInterface> $checks name → check
     * @param array<string, float|int|numeric-string> $reserved name → seconds that earlier checks leave for the check
     */
    public function __construct(
        private readonly LoggerInterface $logger,
        private readonly array $checks = [],
        private readonly array $reserved = []
    ) {
    }

    /**
     * @return list<Line> in the order of the checks
     */
    public function examine(Subject $subject): array
    {
        $lines = [];
        $later = array_map('floatval', array_intersect_key($this->reserved, $this->checks));
        foreach ($this->checks as $name => $check) {
            unset($later[$name]);
            foreach ($this->findings($name, $check, $subject, array_sum($later)) as $finding) {
                $lines[] = new Line($name, $finding);
            }
        }

        return $lines;
    }

    /**
     * @param float $left seconds that the check leaves for later ones
     * @return list<Finding>
     */
    private function findings(string $name, CheckInterface $check, Subject $subject, float $left): array
    {
        if ($subject->isTimeUp()) {
            return [Finding::unknown(
                __('The check "%1" did not run, because the other checks took too long.', $name),
                __('Run the checks again.')
            )];
        }
        try {
            return $check->check($subject->leaving($left));
        } catch (Throwable $error) {
            // The message of an error can contain anything, so only the log has it.
            $this->logger->error('Klaviyo back in stock: the check "' . $name . '" failed', ['exception' => $error]);

            return [Finding::unknown(
                __('The check "%1" ended with an error.', $name),
                __('Read the error in var/log/system.log.')
            )];
        }
    }
}
