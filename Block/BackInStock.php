<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Block;

use Magento\Catalog\Helper\Data as CatalogData;
use Magento\Catalog\Model\Product;
use Magento\Framework\DataObject\IdentityInterface;
use Magento\Framework\View\Element\Template;
use Magento\Framework\View\Element\Template\Context;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;
use Restock\KlaviyoBackInStock\Model\Form\FormBuilder;
use Restock\KlaviyoBackInStock\Model\Form\Form;

/**
 * The form on a product's page: nothing at all, not even whitespace, where there is nothing to wait for.
 *
 * The product is the page's own, or the one that is given as the block's data "product".
 */
class BackInStock extends Template implements IdentityInterface
{
    /** @var list<Variant>|null what is sold out, once it was looked up */
    private ?array $soldOut = null;

    /**
     * @param array<string, mixed> $data
     */
    public function __construct(
        Context $context,
        private readonly CatalogData $catalog,
        private readonly SoldOutVariantsInterface $variants,
        private readonly FormBuilder $forms,
        private readonly Tags $tags,
        array $data = []
    ) {
        parent::__construct($context, $data);
    }

    public function getForm(): ?Form
    {
        $product = $this->product();
        $variants = $this->soldOut();

        return $product === null || $variants === [] ? null : $this->forms->build($product, $variants);
    }

    /**
     * @return list<string>
     */
    public function getIdentities(): array
    {
        return $this->tags->ofPage($this->soldOut());
    }

    protected function _toHtml(): string
    {
        return $this->soldOut() === [] ? '' : parent::_toHtml();
    }

    private function product(): ?Product
    {
        $product = $this->getData('product') ?? $this->catalog->getProduct();

        return $product instanceof Product ? $product : null;
    }

    /**
     * @return list<Variant>
     */
    private function soldOut(): array
    {
        if ($this->soldOut === null) {
            $product = $this->product();
            $this->soldOut = $product !== null && $this->forms->isReady() ? $this->variants->find($product) : [];
        }

        return $this->soldOut;
    }
}
