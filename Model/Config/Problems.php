<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Config;

use Magento\Framework\Phrase;
use Magento\Store\Api\Data\StoreInterface;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\ChannelNeed;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;
use Restock\KlaviyoBackInStock\Model\Route;

/**
 * Finds settings that have no effect because another setting is missing.
 *
 * No single value is wrong, so none is refused: on the command line, values are saved one at a time, and a store view
 * can inherit some of them.
 */
class Problems
{
    public function __construct(private readonly Config $config)
    {
    }

    /**
     * Every problem, with the store views that have it.
     *
     * @param StoreInterface[] $stores
     * @return list<Phrase> plain text
     */
    public function in(array $stores): array
    {
        $names = [];
        foreach ($stores as $store) {
            foreach ($this->ofStoreView((int) $store->getId()) as $problem) {
                // The code tells apart store views of different websites that are all named "English".
                $names[(string) $problem][] = sprintf('%s (%s)', $store->getName(), $store->getCode());
            }
        }
        $texts = [];
        foreach ($names as $problem => $storeViews) {
            $texts[] = __('%1 Store views: %2.', $problem, implode(', ', $storeViews));
        }

        return $texts;
    }

    /**
     * @return list<Phrase>
     */
    private function ofStoreView(int $storeId): array
    {
        $problems = [];
        if ($this->config->isEnabled($storeId) && $this->config->companyId($storeId) === '') {
            $problems[] = __('Back-in-stock alerts need a valid Public API Key. No form is shown.');
        }
        if ($this->config->isOptInEnabled($storeId) && !$this->config->offersOptIn($storeId)) {
            $problems[] = __('The marketing opt-in needs a List ID. Its checkbox is not shown.');
        }
        $selected = $this->config->selectedChannels($storeId);
        foreach ($selected as $channel) {
            foreach ($this->config->missingFor($channel, $storeId) as $need) {
                $problems[] = $this->missing($channel, $need);
            }
        }
        if (!in_array($this->config->channels($storeId)[0], $selected, true)) {
            $problems[] = __('No selected channel can be offered. The form asks for an e-mail address.');
        }

        return array_merge($problems, $this->ofDelivery($storeId));
    }

    /**
     * @return list<Phrase>
     */
    private function ofDelivery(int $storeId): array
    {
        $isDirect = $this->config->deliveryMode($storeId) === Mode::Direct;
        if ($isDirect || $this->config->storedPrivateKey($storeId) !== '') {
            return [];
        }
        $problems = [];
        if ($this->config->route($storeId) === Route::Client) {
            $problems[] = __(
                'Without a Private API Key, the shop cannot use the server API. It sends requests by e-mail to the '
                . 'onsite endpoint.'
            );
        }
        foreach ($this->config->channels($storeId) as $channel) {
            if ($channel->isPhone()) {
                $problems[] = __(
                    'Without a Private API Key, the shop cannot deliver %1 if Klaviyo is out of reach for the browser.',
                    $channel->label()
                );
            }
        }

        return $problems;
    }

    private function missing(Channel $channel, ChannelNeed $need): Phrase
    {
        return match ($need) {
            ChannelNeed::ClientApi => __(
                '%1 needs the subscription method "Client API". %1 is not offered.',
                $channel->label()
            ),
            ChannelNeed::ListId => __(
                '%1 needs a List ID under "Marketing Opt-In". %1 is not offered.',
                $channel->label()
            ),
            ChannelNeed::PrivateKey => __(
                '%1 needs a Private API Key if requests always go through the shop. %1 is not offered.',
                $channel->label()
            ),
            ChannelNeed::Revision => __(
                '%1 needs API revision %2 or later. %1 is not offered.',
                $channel->label(),
                $channel->since()
            ),
        };
    }
}
