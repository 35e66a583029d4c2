<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use DOMDocument;
use DOMElement;
use LibXMLError;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class XmlTest extends TestCase
{
    private const SCHEMA = 'xsi:noNamespaceSchemaLocation';

    protected function setUp(): void
    {
        libxml_use_internal_errors(true);
        libxml_set_external_entity_loader(
            static fn (?string $public, string $system): string => self::schemaFile($system) ?? $system
        );
    }

    protected function tearDown(): void
    {
        libxml_clear_errors();
        libxml_use_internal_errors(false);
        libxml_set_external_entity_loader(null);
    }

    /**
     * @return iterable<string, array{string}>
     */
    public static function files(): iterable
    {
        foreach ((new Module())->files('xml') as $file) {
            yield substr($file, strlen(Module::root()) + 1) => [$file];
        }
    }

    #[DataProvider('files')]
    public function testAFileIsWellFormedAndNamesItsSchema(string $file): void
    {
        $xml = $this->load($file);

        self::assertStringStartsWith('urn:magento:', (string) $xml->documentElement?->getAttribute(self::SCHEMA));
    }

    #[DataProvider('files')]
    public function testAFileIsValidAgainstMagentosSchema(string $file): void
    {
        $root = getenv('MAGENTO_ROOT');
        if ($root === false || $root === '') {
            self::markTestSkipped('The schemas are part of Magento. Set MAGENTO_ROOT to the folder of a store.');
        }
        $xml = $this->load($file);
        $schema = self::schemaFile((string) $xml->documentElement?->getAttribute(self::SCHEMA));
        self::assertIsString($schema);

        $valid = $xml->schemaValidate($schema);

        self::assertTrue($valid, self::errors());
    }

    #[DataProvider('files')]
    public function testEveryClassOfTheModuleThatAFileNamesExists(string $file): void
    {
        preg_match_all('/\bRestock\\\\KlaviyoBackInStock\\\\[\w\\\\]+/', (string) file_get_contents($file), $names);
        foreach ($names[0] as $name) {
            $name = (string) preg_replace('/\\\\(?:Proxy|Interceptor)$/', '', $name);
            self::assertTrue(class_exists($name) || interface_exists($name), "$name in $file");
        }
        $this->addToAssertionCount(1);
    }

    public function testEveryDefaultBelongsToAFieldOfTheAdmin(): void
    {
        $section = $this->load(Module::root() . '/etc/config.xml')
            ->getElementsByTagName('restock_klaviyo_back_in_stock')->item(0);
        self::assertNotNull($section);
        $fields = array_keys($this->fields());
        foreach ($section->getElementsByTagName('*') as $setting) {
            if ($setting->childElementCount === 0) {
                self::assertContains($setting->parentNode?->nodeName . '/' . $setting->nodeName, $fields);
            }
        }
    }

    public function testOnlyTheFirstGroupIsOpenAtTheFirstVisit(): void
    {
        $xml = $this->load(Module::root() . '/etc/adminhtml/system.xml');
        $open = [];
        foreach ($xml->getElementsByTagName('attribute') as $attribute) {
            $group = $attribute->parentNode;
            self::assertInstanceOf(DOMElement::class, $group);
            $open[] = [$group->getAttribute('id'), $attribute->getAttribute('type'), $attribute->textContent];
        }

        self::assertSame([['general', 'expanded', '1']], $open);
    }

    public function testEveryTextThatMayContainHtmlSaysWhichTags(): void
    {
        $fields = $this->fields();
        foreach (['texts/email_note', 'channels/consent_sms', 'channels/consent_whatsapp', 'opt_in/text'] as $path) {
            self::assertArrayHasKey($path, $fields);
            self::assertSame('textarea', $fields[$path]->getAttribute('type'), $path);
            $comment = $fields[$path]->getElementsByTagName('comment')->item(0)?->textContent;
            self::assertStringContainsString('Allowed HTML tags: a, br, em, strong.', (string) $comment, $path);
        }
    }

    /**
     * @return array<string, DOMElement> path, for example "general/enabled" → field
     */
    private function fields(): array
    {
        $fields = [];
        foreach ($this->load(Module::root() . '/etc/adminhtml/system.xml')->getElementsByTagName('field') as $field) {
            $group = $field->parentNode;
            if ($group instanceof DOMElement && $group->nodeName === 'group') {
                $fields[$group->getAttribute('id') . '/' . $field->getAttribute('id')] = $field;
            }
        }

        return $fields;
    }

    private function load(string $file): DOMDocument
    {
        $xml = new DOMDocument();
        self::assertTrue($xml->loadXML((string) file_get_contents($file)), self::errors());

        return $xml;
    }

    /**
     * Path of a schema in the store, for example of "urn:magento:module:Magento_Csp:etc/csp_whitelist.xsd".
     */
    private static function schemaFile(string $name): ?string
    {
        $vendor = getenv('MAGENTO_ROOT') . '/vendor/magento/';
        if (preg_match('/^urn:magento:(framework[a-z-]*):(.+)$/', $name, $match) === 1) {
            return $vendor . $match[1] . '/' . $match[2];
        }
        if (preg_match('/^urn:magento:module:Magento_(\w+):(.+)$/', $name, $match) === 1) {
            $folder = strtolower((string) preg_replace('/(?<!^)([A-Z])/', '-$1', $match[1]));

            return $vendor . 'module-' . $folder . '/' . $match[2];
        }

        return null;
    }

    private static function errors(): string
    {
        return implode('', array_map(
            static fn (LibXMLError $error): string => $error->line . ': ' . $error->message,
            libxml_get_errors()
        ));
    }
}
