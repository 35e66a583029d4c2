<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Framework\App\Config\Value;
use PHPUnit\Framework\TestCase;
use ReflectionClass;
use ReflectionNamedType;

/**
 * Creates backend models. The constructors of Magento's real classes require services; those of the stubs do not.
 *
 * @phpstan-require-extends TestCase
 */
trait MakesModels
{
    /**
     * @template T of Value
     * @param class-string<T> $class
     * @return T
     */
    private function make(string $class): Value
    {
        return (new ReflectionClass($class))->newInstanceArgs($this->services($class));
    }

    /**
     * @param class-string $class
     * @return list<object>
     */
    private function services(string $class): array
    {
        $services = [];
        foreach ((new ReflectionClass($class))->getConstructor()?->getParameters() ?? [] as $parameter) {
            $type = $parameter->getType();
            if ($parameter->isOptional() || !$type instanceof ReflectionNamedType || $type->isBuiltin()) {
                break;
            }
            $services[] = $this->service($type->getName());
        }

        return $services;
    }

    private function service(string $type): object
    {
        if (!class_exists($type) && !interface_exists($type)) {
            self::fail("$type does not exist.");
        }
        // The getters of a context return services, so it cannot be a stub.
        return str_ends_with($type, '\\Context') && class_exists($type)
            ? (new ReflectionClass($type))->newInstanceArgs($this->services($type))
            : self::createStub($type);
    }
}
