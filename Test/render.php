<?php

/**
 * Prints what the module shows on a product's page. Runs the module's own block and template, without Magento.
 *
 *     php Test/render.php < description.json
 *
 * The description is a JSON object:
 *
 *     product     id        entity id
 *                 name
 *                 type      "simple" (if absent), "virtual", "downloadable", "bundle", "configurable", "grouped", …
 *                 saleable  false (if absent) or true: whether anything of it can be bought
 *                 attributes  of a configurable, in the order in which they are chosen, with their options in the
 *                           merchant's order:
 *                           [{"id": 93, "code": "color", "label": "Color", "options": {"50": "Red", "51": "Blue"}}]
 *                 children  of a configurable [{"id": 101, "saleable": false, "options": {"color": 50}}],
 *                           of a grouped product [{"id": 11, "name": "Mug", "saleable": false}];
 *                           the form offers those that are not saleable
 *     config      settings that differ from etc/config.xml, as strings: {"texts/button": "Tell me"}; a path of another
 *                 section begins with a slash: {"/general/country/default": "DE"}. Unless they say otherwise, the
 *                 module is enabled, the public API key is Ab12Cd and the country is US.
 *     store       {"id": 1, "website": 1} (if absent)
 *     locale      such as "de_DE": texts come from i18n/de_DE.csv where that file exists; en_US (if absent)
 *     template    path of another template than the module's own
 *     static      address of the static files
 *     base        address of the store view
 *     captcha     what Magento's reCAPTCHA needs in the page, if the merchant enabled it
 *
 * Prints nothing if the page shows nothing. A description that can't be read ends with exit code 1 and the
 * reason on the standard error stream.
 */

declare(strict_types=1);

use Restock\KlaviyoBackInStock\Test\Fake\Shop;

require __DIR__ . '/autoload.php';

try {
    echo Shop::fromJson((string) stream_get_contents(STDIN))->block()->html();
} catch (Throwable $error) {
    fwrite(STDERR, $error::class . ': ' . $error->getMessage() . "\n");
    exit(1);
}
