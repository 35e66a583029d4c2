<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Resolver;

use Magento\Framework\GraphQl\Config\Element\Field;
use Magento\Framework\GraphQl\Query\ResolverInterface;
use Magento\Framework\GraphQl\Schema\Type\ResolveInfo;
use Magento\Framework\HTTP\PhpEnvironment\RemoteAddress;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Model\Api\Subscription;
use Restock\KlaviyoBackInStock\Model\Delivery\Subscriber;

/**
 * Resolves the mutation "subscribeToBackInStock".
 *
 * @phpstan-type Input array{request_id?: string|null, variant_id?: int, email?: string|null, phone?: string|null,
 *     channels?: list<string>, consents?: list<string>|null, newsletter?: bool|null, captcha?: string|null}
 */
class SubscribeToBackInStock implements ResolverInterface
{
    public function __construct(
        private readonly Subscriber $subscriber,
        private readonly StoreManagerInterface $stores,
        private readonly RemoteAddress $remoteAddress
    ) {
    }

    /**
     * @param mixed $context
     * @param array<string, mixed>|null $value
     * @param array<string, mixed>|null $args
     * @return array{status: string, reason: string|null, retry_after: int|null}
     */
    public function resolve(Field $field, $context, ResolveInfo $info, ?array $value = null, ?array $args = null): array
    {
        /** @var Input $input */
        $input = $args['input'] ?? [];
        $subscription = new Subscription();
        $subscription->setRequestId($input['request_id'] ?? null);
        $subscription->setVariantId($input['variant_id'] ?? null);
        $subscription->setEmail($input['email'] ?? null);
        $subscription->setPhone($input['phone'] ?? null);
        $subscription->setChannels($input['channels'] ?? null);
        $subscription->setConsents($input['consents'] ?? null);
        $subscription->setNewsletter($input['newsletter'] ?? null);
        $subscription->setCaptcha($input['captcha'] ?? null);
        $result = $this->subscriber->subscribe(
            $subscription,
            (int) $this->stores->getStore()->getId(),
            (string) $this->remoteAddress->getRemoteAddress()
        );

        return [
            'status' => strtoupper($result->status->value),
            'reason' => $result->reason === null ? null : $this->constant($result->reason->value),
            'retry_after' => $result->retryAfter > 0 ? $result->retryAfter : null,
        ];
    }

    /**
     * "CONSENT_SMS" for "consentSMS".
     */
    private function constant(string $name): string
    {
        return strtoupper((string) preg_replace('/(?<=[a-z])(?=[A-Z])/', '_', $name));
    }
}
