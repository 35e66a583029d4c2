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
     */
    public function __construct(private readonly LoggerInterface $logger, private readonly array $checks = [])
    {
    }

    /**
     * @return list<Line> in the order of the checks
     */
    public function examine(Subject $subject): array
    {
        $lines = [];
        foreach ($this->checks as $name => $check) {
            foreach ($this->findings($name, $check, $subject) as $finding) {
                $lines[] = new Line($name, $finding);
            }
        }

        return $lines;
    }

    /**
     * @return list<Finding>
     */
    private function findings(string $name, CheckInterface $check, Subject $subject): array
    {
        if ($subject->isTimeUp()) {
            return [Finding::unknown(
                __('The check "%1" did not run, because the other checks took too long.', $name),
                __('Run the checks again.')
            )];
        }
        try {
            return $check->check($subject);
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
