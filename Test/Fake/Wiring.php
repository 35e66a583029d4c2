<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use LogicException;
use ReflectionClass;
use ReflectionNamedType;
use ReflectionParameter;
use SimpleXMLElement;

/**
 * Creates the module's objects as Magento does: by the types of their constructors and by etc/di.xml.
 */
final class Wiring
{
    private readonly SimpleXMLElement $xml;

    /** @var array<string, object> class → object */
    private array $objects;

    /**
     * @param array<class-string, object> $objects class → what takes its place
     */
    public function __construct(array $objects)
    {
        $this->objects = $objects;
        $this->xml = new SimpleXMLElement(dirname(__DIR__, 2) . '/etc/di.xml', 0, true);
    }

    /**
     * @template T of object
     * @param class-string<T> $class
     * @return T
     */
    public function get(string $class): object
    {
        $object = $this->objects[$class] ??= $this->create($class);

        return $object instanceof $class ? $object : throw new LogicException($class . ' has another stand-in.');
    }

    /**
     * @param class-string $class
     */
    private function create(string $class): object
    {
        $reflection = new ReflectionClass($class);
        if (!$reflection->isInstantiable()) {
            throw new LogicException('There is no stand-in for ' . $class);
        }
        $arguments = [];
        foreach ($reflection->getConstructor()?->getParameters() ?? [] as $parameter) {
            $arguments[] = $this->argument($class, $parameter);
        }

        return $reflection->newInstanceArgs($arguments);
    }

    private function argument(string $class, ReflectionParameter $parameter): mixed
    {
        $path = "type[@name='$class']/arguments/argument[@name='{$parameter->getName()}']";
        $wired = $this->xml->xpath($path)[0] ?? null;
        $type = $parameter->getType();
        if ($wired !== null) {
            return $wired->count() === 0 ? $this->named((string) $wired) : $this->items($wired);
        }
        if ($parameter->isDefaultValueAvailable()) {
            return $parameter->getDefaultValue();
        }
        if ($type instanceof ReflectionNamedType && !$type->isBuiltin()) {
            return $this->named($type->getName());
        }
        throw new LogicException('Nothing says what $' . $parameter->getName() . ' of ' . $class . ' is.');
    }

    /**
     * @return array<string, object|string> strings are numbers
     */
    private function items(SimpleXMLElement $argument): array
    {
        $items = [];
        foreach ($argument->xpath('item') ?? [] as $item) {
            $items[(string) $item['name']] = is_numeric((string) $item)
                ? (string) $item
                : $this->named((string) $item);
        }

        return $items;
    }

    private function named(string $class): object
    {
        return class_exists($class) || interface_exists($class)
            ? $this->get($class)
            : throw new LogicException('There is no class ' . $class);
    }
}
