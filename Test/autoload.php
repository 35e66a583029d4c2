<?php

/**
 * Loads the module's classes and Magento's: those of the store at MAGENTO_ROOT, or the stubs if it is not set.
 */

declare(strict_types=1);

spl_autoload_register(static function (string $class): void {
    $folders = [
        'Restock\\KlaviyoBackInStock\\Test\\' => __DIR__ . '/',
        'Restock\\KlaviyoBackInStock\\' => dirname(__DIR__) . '/',
    ];
    foreach ($folders as $prefix => $folder) {
        if (str_starts_with($class, $prefix)) {
            $file = $folder . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
            if (is_file($file)) {
                require $file;
            }

            return;
        }
    }
});

$magento = getenv('MAGENTO_ROOT');
if (is_string($magento) && $magento !== '') {
    /** @var \Composer\Autoload\ClassLoader $loader */
    $loader = require $magento . '/vendor/autoload.php';
    // Magento's copy of PHPUnit must not win over the one that is running.
    $loader->unregister();
    $loader->register(false);
    \Magento\Framework\App\ObjectManager::setInstance(new \Restock\KlaviyoBackInStock\Test\Fake\Services());
} else {
    require __DIR__ . '/stubs/translate.php';
}

// With a store, stubs replace only what Magento generates, so a class that the store does not have is noticed.
spl_autoload_register(static function (string $class) use ($magento): void {
    $generated = preg_match('/(?:Factory|Extension|ExtensionInterface)$/', $class) === 1;
    $file = __DIR__ . '/stubs/' . strtr($class, '\\', '/') . '.php';
    $known = preg_match('/^(?:Magento\\\\|Restock\\\\|Zend_)/', $class) === 1;
    $wanted = $known && ($generated || $magento === false || $magento === '');
    if ($wanted && is_file($file)) {
        require $file;
    }
});
