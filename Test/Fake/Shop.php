<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use JsonException;
use Magento\Framework\Phrase;
use Restock\KlaviyoBackInStock\Model\Cache\Tags;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Form\FormBuilder;
use Restock\KlaviyoBackInStock\Model\Form\Settings;
use Restock\KlaviyoBackInStock\Model\SoldOut\ConfigurableChildren;
use Restock\KlaviyoBackInStock\Model\SoldOut\GroupedMembers;
use Restock\KlaviyoBackInStock\Model\SoldOut\OptionLabels;
use Restock\KlaviyoBackInStock\Model\SoldOut\Pool;
use Restock\KlaviyoBackInStock\Model\SoldOut\ProductItself;
use Restock\KlaviyoBackInStock\Model\SoldOut\SoldOutRows;
use Restock\KlaviyoBackInStock\Model\Form\Words;

/**
 * A store with one product, created from a description. Everything else is the module's own classes.
 *
 * @phpstan-type Child array{id: int, name?: string, saleable?: bool, options?: array<string, int|string>}
 * @phpstan-type Attribute array{id: int, code: string, label: string, options: array<int, string>}
 * @phpstan-type ProductDescription array{id: int, name?: string, sku?: string, type?: string, saleable?: bool,
 *     attributes?: list<Attribute>, children?: list<Child>}
 * @phpstan-type Description array{product: ProductDescription, config?: array<string, string>,
 *     store?: array{id?: int, website?: int}, locale?: string, template?: string,
 *     static?: string, base?: string, captcha?: array<mixed>}
 */
final class Shop
{
    public readonly ScopeConfig $scopeConfig;

    public readonly Product $product;

    public readonly Stores $stores;

    private readonly Rows $rows;

    private readonly Labels $labels;

    private readonly string $template;

    private readonly string $static;

    private readonly CaptchaUi $captcha;

    /**
     * @param Description $description
     */
    public function __construct(array $description)
    {
        $this->scopeConfig = (new ScopeConfig())
            ->set('general/enabled', '1')
            ->set('general/public_api_key', 'Ab12Cd')
            ->set('/general/country/default', 'US')
            ->set('/general/locale/code', $description['locale'] ?? 'en_US');
        foreach ($description['config'] ?? [] as $path => $value) {
            $this->scopeConfig->set($path, $value);
        }
        $store = new StoreView(
            $description['store']['id'] ?? 1,
            $description['store']['website'] ?? 1,
            baseUrl: $description['base'] ?? 'https://shop.example/'
        );
        $this->stores = new Stores($store);

        $product = $description['product'];
        $attributes = [];
        $labels = [];
        foreach ($product['attributes'] ?? [] as $attribute) {
            $attributes[] = new SuperAttribute($attribute['id'], $attribute['code'], $attribute['label']);
            $labels += $attribute['options'];
        }
        $this->labels = new Labels($labels);
        $this->rows = new Rows(self::rows($product['children'] ?? []));
        $type = $product['type'] ?? 'simple';
        $this->product = new Product(
            $product['id'],
            $product['name'] ?? '',
            $type,
            $product['saleable'] ?? false,
            $type === 'configurable' ? new ConfigurableType($attributes, $this->rows) : null,
            $attributes,
            $store->getId(),
            $product['sku'] ?? ''
        );
        $this->template = $description['template'] ?? '';
        $this->static = $description['static'] ?? 'https://shop.example/static/';
        $this->captcha = new CaptchaUi($description['captcha'] ?? null);
    }

    /**
     * Texts are translated from here on, in the whole process.
     *
     * @throws JsonException
     */
    public static function fromJson(string $json): self
    {
        /** @var Description $description */
        $description = json_decode($json, true, 512, JSON_THROW_ON_ERROR);
        Phrase::setRenderer(new Dictionary($description['locale'] ?? 'en_US'));

        return new self($description);
    }

    public function variants(): Pool
    {
        $itself = new ProductItself();
        $rows = new SoldOutRows(new StockStatus());

        return new Pool($itself, [
            'configurable' => new ConfigurableChildren($rows, new OptionLabels(new LabelsFactory($this->labels))),
            'grouped' => new GroupedMembers(new RowsFactory($this->rows), new Metadata(), $rows),
        ]);
    }

    public function forms(): FormBuilder
    {
        $config = new Config($this->scopeConfig);
        $words = new Words($config);

        return new FormBuilder($config, $words, new Settings($config, $words, $this->stores, $this->captcha));
    }

    public function block(): Block
    {
        $catalog = new CatalogData($this->product);

        return new Block($catalog, $this->variants(), $this->forms(), new Tags(), $this->template, $this->static);
    }

    /**
     * @param list<Child> $children
     * @return list<array<string, int|string|null>>
     */
    private static function rows(array $children): array
    {
        $rows = [];
        foreach ($children as $place => $child) {
            $rows[] = [
                'entity_id' => (string) $child['id'],
                'name' => $child['name'] ?? '',
                'is_salable' => ($child['saleable'] ?? false) ? '1' : '0',
                'member_position' => (string) $place,
            ] + ($child['options'] ?? []);
        }

        return $rows;
    }
}
