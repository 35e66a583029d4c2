<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Resolver;

use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Channel;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Captcha;
use Restock\KlaviyoBackInStock\Model\Form\Words;

/**
 * What the current store view offers: channels with their consent texts, the newsletter, and the texts of the form.
 */
class Offer
{
    public function __construct(
        private readonly Config $config,
        private readonly Words $words,
        private readonly Captcha $captcha
    ) {
    }

    /**
     * @param non-empty-list<Variant> $variants the sold-out variants
     * @return array<string, mixed>
     */
    public function describe(array $variants): array
    {
        return [
            'channels' => array_map($this->channel(...), $this->config->shopChannels()),
            'newsletter_text' => $this->config->offersOptIn() ? $this->words->optIn() : null,
            'is_captcha_required' => $this->captcha->isEnabled(),
            'texts' => $this->texts($variants),
        ];
    }

    /**
     * @return array<string, mixed>
     */
    private function channel(Channel $channel): array
    {
        $consent = $this->words->consent($channel);

        return [
            'channel' => $channel->value,
            'needs_phone' => $channel->isPhone(),
            'consent_text' => $consent === '' ? null : $consent,
        ];
    }

    /**
     * @param non-empty-list<Variant> $variants
     * @return list<array{name: string, text: string}>
     */
    private function texts(array $variants): array
    {
        $texts = [];
        foreach ($this->words->texts($variants) + $this->words->failures() as $name => $text) {
            if ($text !== '') {
                $texts[] = ['name' => $name, 'text' => $text];
            }
        }

        return $texts;
    }
}
