<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Form;

use JsonException;
use Magento\Catalog\Model\Product;
use Magento\Framework\UrlInterface;
use Magento\Store\Model\Store;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Api\Variant;
use Restock\KlaviyoBackInStock\Model\Config;
use Restock\KlaviyoBackInStock\Model\Delivery\Captcha;
use Restock\KlaviyoBackInStock\Model\Delivery\Mode;
use Restock\KlaviyoBackInStock\Model\SoldOut\GroupedMembers;

/**
 * Builds the settings that the page passes to the script. They are the same for every visitor.
 */
class Settings
{
    /** For a page with one variant that cannot be bought: there is nothing to choose. */
    private const PLAIN = 'Restock_KlaviyoBackInStock/js/back-in-stock';

    /** For a page where the shopper chooses, in the form or from the product's own options. */
    private const WITH_OPTIONS = 'Restock_KlaviyoBackInStock/js/back-in-stock-options';

    /** For a grouped product, of which the shopper chooses a member. */
    private const GROUPED = 'Restock_KlaviyoBackInStock/js/back-in-stock-grouped';

    /** Where swatches of Luma, dropdowns and swatches of Hyvä have the field for an attribute; % stands for its ID. */
    private const PAGE_FIELD = '[data-attribute-id="%"] [role=listbox],#attribute%,'
        . '[type=radio][name="super_attribute[%]"]';

    /** Hexadecimal escapes: no text can end the script element or an attribute. */
    private const FLAGS = JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT
        | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR;

    public function __construct(
        private readonly Config $config,
        private readonly Words $words,
        private readonly StoreManagerInterface $stores,
        private readonly Captcha $captcha
    ) {
    }

    /**
     * @param bool $open whether no variant of the product can be bought
     * @param list<Variant> $variants the sold-out variants
     * @return string JSON that is safe inside a script element
     * @throws JsonException if JSON cannot hold a value; no value of a store is like that
     */
    public function toJson(bool $open, Product $product, array $variants): string
    {
        return json_encode($this->of($product, $open, $variants), self::FLAGS);
    }

    /**
     * The settings for themes with RequireJS, with the component that reads them.
     *
     * @param string $id ID of the form's element and name of its component
     * @param bool $open whether no variant of the product can be bought
     * @param list<Variant> $variants the sold-out variants
     * @param string $json the settings
     * @return string JSON that is safe inside a script element
     */
    public function toInitJson(string $id, bool $open, array $variants, string $json): string
    {
        // Magento evaluates "${…}" in configurations, and a product's name can contain anything.
        $component = '{"component":"%2$s","ignoreTmpls":{"settings":true},"settings":%3$s}';

        return sprintf(
            '{"#%1$s":{"Magento_Ui/js/core/app":{"components":{"%1$s":' . $component . '}}}}',
            $id,
            $this->component($open, $variants),
            $json
        );
    }

    /**
     * @param list<Variant> $variants
     */
    private function component(bool $open, array $variants): string
    {
        if ($this->isOnly($open, $variants)) {
            return self::PLAIN;
        }
        $option = $variants[0]->options[0] ?? null;

        return $option?->attributeId === GroupedMembers::KEY ? self::GROUPED : self::WITH_OPTIONS;
    }

    /**
     * @param list<Variant> $variants
     * @return array<string, mixed>
     */
    private function of(Product $product, bool $open, array $variants): array
    {
        $mode = $this->config->deliveryMode();
        // If requests always go through the shop, the page does not contain Klaviyo's host.
        $byBrowser = $mode !== Mode::Shop;
        $list = $this->config->list();
        // The only variant of a product has no options to choose.
        $offered = $this->isOnly($open, $variants) ? [new Variant($variants[0]->id)] : $variants;
        $more = ($byBrowser && $this->config->usesClientApi() ? ['client' => $this->client()] : [])
            + ($this->asksForPhone() ? ['phone' => ['country' => $this->config->country()]] : [])
            + ($byBrowser && $list !== '' ? ['optIn' => $this->optIn($list)] : [])
            + ($mode === Mode::Direct ? [] : ['delivery' => $this->delivery($mode)]);

        return [
            'companyId' => $this->config->companyId(),
            'store' => (string) $this->stores->getStore()->getId(),
            'endpoint' => $byBrowser ? $this->config->endpoint('onsite') : '',
            'timeout' => $this->config->timeout(),
            'productId' => (string) $product->getId(),
            'product' => $this->name($product, $open, $variants),
            'codes' => (object) $this->codes($offered),
            'variants' => $this->variants($offered),
            'plain' => $more === [],
            'route' => $this->config->route()->value,
        ]
            + $more
            + ($this->config->showsSoldOut() ? ['pageField' => self::PAGE_FIELD] : [])
            + ['soldOutOption' => $this->words->soldOutOption(), 'comma' => $this->words->comma()];
    }

    /**
     * @param list<Variant> $variants
     */
    private function isOnly(bool $open, array $variants): bool
    {
        return $open && count($variants) === 1;
    }

    /**
     * The product's name, followed by the label of its only variant if there is no choice.
     *
     * @param list<Variant> $variants
     */
    private function name(Product $product, bool $open, array $variants): string
    {
        $label = $this->isOnly($open, $variants) ? $variants[0]->label($this->words->comma()) : '';

        return $product->getName() . ($label === '' ? '' : ' – ' . $label);
    }

    /**
     * @param list<Variant> $variants
     * @return array<string, string> attribute ID → attribute code
     */
    private function codes(array $variants): array
    {
        $codes = [];
        foreach ($variants[0]->options ?? [] as $option) {
            if ($option->attributeCode !== '') {
                $codes[$option->attributeId] = $option->attributeCode;
            }
        }

        return $codes;
    }

    /**
     * @param list<Variant> $variants
     * @return object variant ID → attribute ID → option ID; empty maps are objects in JSON, too
     */
    private function variants(array $variants): object
    {
        $map = [];
        foreach ($variants as $variant) {
            $chosen = [];
            foreach ($variant->options as $option) {
                $chosen[$option->attributeId] = $option->id;
            }
            $map[$variant->id] = (object) $chosen;
        }

        return (object) $map;
    }

    /**
     * @return array{endpoint: string, revision: string, catalog: string} the catalog variant ID without its last part
     */
    private function client(): array
    {
        $store = $this->stores->getStore();
        $catalog = $this->config->catalog();
        if ($catalog === '') {
            $catalog = $store->getWebsiteId() . '-' . $store->getId();
        }

        return [
            'endpoint' => $this->config->endpoint('client'),
            'revision' => $this->config->revision(),
            'catalog' => $this->config->integration() . ':::' . $catalog . ':::',
        ];
    }

    /**
     * @return array{endpoint: string, revision: string, list: string}
     */
    private function optIn(string $list): array
    {
        return [
            'endpoint' => $this->config->endpoint('opt_in'),
            'revision' => $this->config->revision(),
            'list' => $list,
        ];
    }

    /**
     * @return array<string, mixed> the shop's own REST service, whether every request goes there, and what reCAPTCHA
     *     needs if the merchant enabled it
     */
    private function delivery(Mode $mode): array
    {
        $store = $this->stores->getStore();
        $captcha = $this->captcha->ui();
        $base = $store instanceof Store ? (string) $store->getBaseUrl(UrlInterface::URL_TYPE_DIRECT_LINK) : '/';

        return [
            'url' => $base . 'rest/' . $store->getCode() . '/V1/restock/subscriptions',
            'always' => $mode === Mode::Shop,
        ] + ($captcha === null ? [] : ['captcha' => $captcha]);
    }

    private function asksForPhone(): bool
    {
        foreach ($this->config->channels() as $channel) {
            if ($channel->isPhone()) {
                return true;
            }
        }

        return false;
    }
}
