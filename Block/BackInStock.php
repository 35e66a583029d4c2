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
use Restock\KlaviyoBackInStock\Model\Form\Form;
use Restock\KlaviyoBackInStock\Model\Form\FormBuilder;
use SplObjectStorage;

/**
 * The form on a product page. If nothing is sold out, the block prints nothing at all, not even whitespace.
 *
 * The product is the block's data "product", or else the page's own product. A listing can give one block several
 * products in turn.
 */
class BackInStock extends Template implements IdentityInterface
{
    /** @var SplObjectStorage<Product, list<Variant>> products that the block showed, with their sold-out variants */
    private readonly SplObjectStorage $soldOut;

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
        $this->soldOut = new SplObjectStorage();
        parent::__construct($context, $data);
    }

    public function getForm(): ?Form
    {
        $product = $this->product();
        $variants = $this->soldOut();

        return $product === null || $variants === [] ? null : $this->forms->build($product, $variants);
    }

    /**
     * Returns the tags of all products that the block showed: Magento asks once, when the page is complete.
     *
     * @return list<string>
     */
    public function getIdentities(): array
    {
        // A page that is never printed is still asked for its tags.
        $this->soldOut();
        $listed = [];
        foreach ($this->soldOut as $product) {
            $listed[] = $this->soldOut[$product];
        }

        return $this->tags->ofPage(array_merge(...$listed));
    }

    /**
     * HTML of one of the templates under form/, for the template that calls it.
     *
     * @param string $name file name without its extension
     * @param array<string, mixed> $data variables for that template, beside $form
     */
    public function renderPart(string $name, array $data = []): string
    {
        $this->assign($data);

        return $this->fetchView((string) $this->getTemplateFile("Restock_KlaviyoBackInStock::form/$name.phtml"));
    }

    protected function _toHtml(): string
    {
        $form = $this->getForm();
        if ($form === null) {
            return '';
        }
        $this->assign('form', $form);

        return parent::_toHtml();
    }

    private function product(): ?Product
    {
        $product = $this->getData('product') ?? $this->catalog->getProduct();

        return $product instanceof Product ? $product : null;
    }

    /**
     * @return list<Variant> sold-out variants of the current product
     */
    private function soldOut(): array
    {
        $product = $this->product();
        if ($product === null || !$this->forms->isReady()) {
            return [];
        }

        return $this->soldOut[$product] ??= $this->variants->find($product);
    }
}
