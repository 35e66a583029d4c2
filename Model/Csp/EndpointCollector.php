<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Csp;

use InvalidArgumentException;
use Magento\Csp\Api\PolicyCollectorInterface;
use Magento\Csp\Model\Policy\FetchPolicy;
use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;
use Restock\KlaviyoBackInStock\Model\Endpoint;

/**
 * Allows the storefront to send requests to the configured endpoints, if the browser sends any to them. So Klaviyo's
 * host is not in etc/csp_whitelist.xml, which would add it for every store view.
 *
 * The block of the form cannot do this: Magento does not render it when the page comes from the cache.
 */
class EndpointCollector implements PolicyCollectorInterface
{
    public function __construct(
        private readonly Config $config,
        private readonly State $state
    ) {
    }

    public function collect(array $defaultPolicies = []): array
    {
        $origins = $this->isStorefront() && $this->usesEndpoints() ? $this->origins() : [];
        if ($origins !== []) {
            $defaultPolicies[] = new FetchPolicy('connect-src', false, $origins);
        }

        return $defaultPolicies;
    }

    private function isStorefront(): bool
    {
        return $this->state->getAreaCode() === Area::AREA_FRONTEND;
    }

    private function usesEndpoints(): bool
    {
        return $this->config->isEnabled() && $this->config->deliveryMode() !== Mode::Shop;
    }

    /**
     * @return list<string> for example "https://a.klaviyo.com"
     */
    private function origins(): array
    {
        $origins = [];
        foreach (['onsite', 'client', 'opt_in'] as $name) {
            try {
                $origins[] = (new Endpoint($this->config->endpoint($name)))->origin();
            } catch (InvalidArgumentException) {
                // Saved without the check of the admin. Requests to it stay blocked.
                continue;
            }
        }

        return array_values(array_unique($origins));
    }
}
