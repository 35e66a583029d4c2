<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use Magento\Framework\App\Config\ScopeConfigInterface;
use SimpleXMLElement;

/**
 * The module's own defaults, and what a merchant set over them, for all store views or for one.
 */
final class ScopeConfig implements ScopeConfigInterface
{
    private const SECTION = 'restock_klaviyo_back_in_stock';

    /** @var array<string, string> */
    private array $values = [];

    /** @var array<int, array<string, string>> */
    private array $byStore = [];

    public function __construct()
    {
        $xml = new SimpleXMLElement(dirname(__DIR__, 2) . '/etc/config.xml', 0, true);
        foreach ($xml->xpath('/config/default/' . self::SECTION . '/*') ?? [] as $group) {
            foreach ($group->children() ?? [] as $name => $field) {
                $this->set($group->getName() . '/' . $name, (string) $field);
            }
        }
    }

    /**
     * @param string $path of the module's section, as in "general/enabled", or with a slash before it of any
     */
    public function set(string $path, string $value, ?int $storeId = null): self
    {
        if ($storeId === null) {
            $this->values[$this->path($path)] = $value;
        } else {
            $this->byStore[$storeId][$this->path($path)] = $value;
        }

        return $this;
    }

    public function getValue($path, $scopeType = 'default', $scopeCode = null)
    {
        return $this->byStore[(int) $scopeCode][$path] ?? $this->values[$path] ?? null;
    }

    public function isSetFlag($path, $scopeType = 'default', $scopeCode = null)
    {
        return (bool) $this->getValue($path, $scopeType, $scopeCode);
    }

    private function path(string $path): string
    {
        return $path[0] === '/' ? substr($path, 1) : self::SECTION . '/' . $path;
    }
}
