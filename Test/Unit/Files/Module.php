<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use FilesystemIterator;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;
use SplFileInfo;

/**
 * The module's own files, as they are shipped.
 */
final class Module
{
    private const FOLDERS = ['Api', 'Block', 'Model', 'Observer', 'Plugin', 'etc', 'view'];

    public static function root(): string
    {
        return dirname(__DIR__, 3);
    }

    /**
     * @return list<string> absolute paths of the files with one of the endings
     */
    public function files(string ...$extensions): array
    {
        $found = [];
        foreach (self::FOLDERS as $folder) {
            $files = new RecursiveIteratorIterator(
                new RecursiveDirectoryIterator(self::root() . '/' . $folder, FilesystemIterator::SKIP_DOTS)
            );
            foreach ($files as $file) {
                if ($file instanceof SplFileInfo && in_array($file->getExtension(), $extensions, true)) {
                    $found[] = $file->getPathname();
                }
            }
        }
        sort($found);

        return $found;
    }
}
