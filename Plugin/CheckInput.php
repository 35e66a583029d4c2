<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Plugin;

use Magento\Framework\Webapi\Exception as WebapiException;
use Magento\Framework\Webapi\ServiceInputProcessor;
use Restock\KlaviyoBackInStock\Api\SubscribeInterface;

/**
 * Answers lists of anything but texts with the status 400. Magento itself would try to convert them, fail with the
 * status 500, and write a report for each such request.
 */
class CheckInput
{
    private const LISTS = ['channels', 'consents'];

    /**
     * @param string $serviceClassName
     * @param string $serviceMethodName
     * @param array<mixed> $inputArray
     * @throws WebapiException
     */
    public function beforeProcess(
        ServiceInputProcessor $subject,
        $serviceClassName,
        $serviceMethodName,
        array $inputArray
    ): void {
        $subscription = $inputArray['subscription'] ?? null;
        if ($serviceClassName !== SubscribeInterface::class || !is_array($subscription)) {
            return;
        }
        foreach (self::LISTS as $name) {
            $list = $subscription[$name] ?? [];
            if (!is_array($list) || !array_is_list($list) || array_filter($list, 'is_string') !== $list) {
                throw new WebapiException(__('"%1" is not a list of texts.', $name));
            }
        }
    }
}
