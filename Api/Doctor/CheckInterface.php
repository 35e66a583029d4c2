<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Api\Doctor;

/**
 * Checks one condition that a shopper's notification depends on.
 *
 * etc/di.xml collects the checks as "checks" of {@see \Restock\KlaviyoBackInStock\Model\Doctor\Doctor}. Another module
 * adds its own there.
 */
interface CheckInterface
{
    /**
     * Check the store view of the subject. Do not change anything.
     *
     * The subject's store view is the current one, and the area is "frontend". Limit each network call with
     * {@see Subject::seconds()}. If the check throws, the doctor reports it as unknown.
     *
     * @return list<Finding> empty if the check does not apply to the store view
     */
    public function check(Subject $subject): array;
}
