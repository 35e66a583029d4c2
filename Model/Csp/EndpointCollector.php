<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Csp;

use InvalidArgumentException;
use Magento\Csp\Api\PolicyCollectorInterface;
use Magento\Csp\Model\Policy\FetchPolicy;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Endpoint;

/**
 * Lets the page post to the configured endpoints; Klaviyo's own host is in etc/csp_whitelist.xml.
 */
class EndpointCollector implements PolicyCollectorInterface
{
    public function __construct(private readonly Config $config)
    {
    }

    public function collect(array $defaultPolicies = []): array
    {
        $origins = $this->config->isEnabled() ? $this->origins() : [];
        if ($origins !== []) {
            $defaultPolicies[] = new FetchPolicy('connect-src', false, $origins);
        }

        return $defaultPolicies;
    }

    /**
     * @return list<string>
     */
    private function origins(): array
    {
        $origins = [];
        foreach (['onsite', 'client', 'opt_in'] as $name) {
            try {
                $origins[] = Endpoint::fromUrl($this->config->endpoint($name))->origin();
            } catch (InvalidArgumentException) {
                // Set past the admin's check: what can't be named in the policy stays blocked by it.
                continue;
            }
        }

        return array_values(array_unique($origins));
    }
}
