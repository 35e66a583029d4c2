<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use InvalidArgumentException;
use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;
use Restock\KlaviyoBackInStock\Model\Doctor\Pages;
use Restock\KlaviyoBackInStock\Model\Doctor\Policy;
use Restock\KlaviyoBackInStock\Model\Doctor\UsedEndpoints;
use Restock\KlaviyoBackInStock\Model\Endpoint;

/**
 * Whether the content security policy that the page arrives with allows the calls of the form.
 */
class ContentSecurityPolicy implements CheckInterface
{
    public function __construct(
        private readonly Pages $pages,
        private readonly Config $config,
        private readonly UsedEndpoints $used
    ) {
    }

    public function check(Subject $subject): array
    {
        $page = $this->pages->of($subject);
        $mode = $this->config->deliveryMode($subject->storeId());
        if ($page === null || !($page->hasForm() || ($page->isProduct() && !$page->isElsewhere()))) {
            // Another check says what the server got in place of the page.
            return [];
        }
        if ($mode === Mode::Shop) {
            return [];
        }
        $blocked = [];
        foreach ($this->origins($subject->storeId()) as $origin) {
            if (!(new Policy($page->policy))->allowsCallsTo($origin, $this->origin($page->address))) {
                $blocked[] = $origin;
            }
        }

        return [$blocked === []
            ? Finding::passed(__('The content security policy allows the calls of the form.'))
            : Finding::failed(
                __('The content security policy blocks %1.', implode(', ', $blocked)),
                __('Add the host to "connect-src" where the policy is set, for example in the web server or the CDN.')
            )];
    }

    /**
     * @return list<string>
     */
    private function origins(int $storeId): array
    {
        $origins = [];
        foreach ($this->used->names($storeId) as $name) {
            $origins[$this->origin($this->config->endpoint($name, $storeId))] = true;
        }
        unset($origins['']);

        return array_keys($origins);
    }

    private function origin(string $url): string
    {
        try {
            return (new Endpoint($url))->origin();
        } catch (InvalidArgumentException) {
            return '';
        }
    }
}
