<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use Magento\Catalog\Model\Product;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Builds the form of a product page in the current store view.
 */
class FormBuilder
{
    public function __construct(
        private readonly Config $config,
        private readonly Words $words,
        private readonly Settings $settings
    ) {
    }

    /**
     * Whether the current store view shows forms at all.
     */
    public function isReady(): bool
    {
        return $this->config->isEnabled() && $this->config->companyId() !== '';
    }

    /**
     * @param non-empty-list<Variant> $variants the sold-out variants
     */
    public function build(Product $product, array $variants): Form
    {
        $id = 'restock-' . $product->getId();
        $open = !$product->isSaleable();
        $json = $this->settings->toJson($open, $product, $variants);
        $consents = [];
        foreach ($this->config->channels() as $channel) {
            $consents[$channel->value] = $this->words->consent($channel);
        }

        return new Form(
            $id,
            $open,
            $this->config->showsSoldOut(),
            $variants,
            $this->words->texts($variants)
                + ['optIn' => $this->config->offersOptIn() ? $this->words->optIn() : ''],
            $this->words->failures(),
            $consents,
            $json,
            $this->settings->toInitJson($id, $open, $variants, $json)
        );
    }
}
