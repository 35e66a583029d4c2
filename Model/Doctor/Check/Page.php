<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Check;

use Restock\KlaviyoBackInStock\Api\Doctor\CheckInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Doctor\Pages;

/**
 * Whether the page of a sold-out product has the form, in this store view's theme and from its cache.
 */
class Page implements CheckInterface
{
    public function __construct(
        private readonly Pages $pages,
        private readonly Config $config,
        private readonly SoldOutVariantsInterface $variants
    ) {
    }

    public function check(Subject $subject): array
    {
        if (!$this->needsForm($subject)) {
            // Another check says why.
            return [];
        }
        $page = $this->pages->of($subject);
        if ($page === null) {
            return [];
        }
        $advice = __('Open the page in a browser and look for the form.');

        return [match (true) {
            !$page->isLoaded() => Finding::unknown(
                __('The page %1 cannot be loaded from the server (status: %2).', $page->url, $page->status ?? '–'),
                $advice
            ),
            $page->hasForm() => Finding::passed(__('The page %1 has the form.', $page->url)),
            $page->isElsewhere() => Finding::unknown(
                __('The server requests %1 and is redirected to %2.', $page->url, $page->address),
                $advice
            ),
            !$page->isProduct() => Finding::unknown(
                __('The server loads %1, but the reply is not a Magento product page.', $page->url),
                $advice
            ),
            default => Finding::failed(
                __('The page %1 does not have the form.', $page->url),
                __('Clean the caches. If the form is still missing, the theme has no place for it, or removes its '
                    . 'block: see "What a theme needs" in docs/extending.md.')
            ),
        }];
    }

    private function needsForm(Subject $subject): bool
    {
        return $subject->page !== null
            && $this->config->isEnabled($subject->storeId())
            && $this->config->companyId($subject->storeId()) !== ''
            && $this->variants->find($subject->page) !== [];
    }
}
