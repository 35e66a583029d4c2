<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use Magento\Catalog\Model\Product;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Config;

/**
 * Puts together the form of a product's page in the current store view.
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
     * Whether the merchant's settings let any form appear.
     */
    public function isReady(): bool
    {
        return $this->config->isEnabled() && $this->config->companyId() !== '';
    }

    /**
     * @param non-empty-list<Variant> $variants
     */
    public function build(Product $product, array $variants): Form
    {
        $id = 'restock-' . $product->getId();
        $consents = [];
        foreach ($this->config->channels() as $channel) {
            $consents[$channel->value] = $this->words->consent($channel);
        }

        return new Form(
            $id,
            !$product->isSaleable(),
            $variants,
            [
                'heading' => $this->words->heading(),
                'button' => $this->words->button(),
                'summary' => $this->words->summary(),
            ],
            $consents,
            $this->config->offersOptIn() ? $this->words->optIn() : '',
            $this->settings->toInitJson($id, $product, $variants)
        );
    }
}
