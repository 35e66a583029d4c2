<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use FilesystemIterator;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;
use SplFileInfo;

/**
 * The files that the module ships.
 */
final class Module
{
    private const FOLDERS = [
        'Api', 'Block', 'Console', 'Controller', 'Cron', 'CustomerData', 'Model', 'Observer', 'Plugin', 'Ui', 'etc',
        'view',
    ];

    public static function root(): string
    {
        return dirname(__DIR__, 3);
    }

    /**
     * @return array<mixed> content of a JSON file
     */
    public static function json(string $path): array
    {
        $content = json_decode((string) file_get_contents(self::root() . '/' . $path), true, 512, JSON_THROW_ON_ERROR);

        return is_array($content) ? $content : [];
    }

    /**
     * @return list<string> absolute paths of the files with one of the extensions
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
