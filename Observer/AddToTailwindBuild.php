<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Observer;

use Magento\Framework\App\Filesystem\DirectoryList;
use Magento\Framework\Component\ComponentRegistrar;
use Magento\Framework\Component\ComponentRegistrarInterface;
use Magento\Framework\DataObject;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;

/**
 * Adds the module to app/etc/hyva-themes.json, so that the style sheets of Hyvä themes contain the form's styles.
 *
 * Only Hyvä dispatches the event.
 */
class AddToTailwindBuild implements ObserverInterface
{
    public function __construct(
        private readonly ComponentRegistrarInterface $components,
        private readonly DirectoryList $directories
    ) {
    }

    public function execute(Observer $observer): void
    {
        $config = $observer->getData('config');
        $module = (string) $this->components->getPath(ComponentRegistrar::MODULE, 'Restock_KlaviyoBackInStock');
        $root = $this->directories->getRoot() . '/';
        // Hyvä's build finds modules below Magento's root folder only.
        if (!$config instanceof DataObject || !str_starts_with($module, $root)) {
            return;
        }
        $extensions = $config->getData('extensions');
        $extensions = is_array($extensions) ? $extensions : [];
        $extensions[] = ['src' => substr($module, strlen($root))];
        $config->setData('extensions', $extensions);
    }
}
