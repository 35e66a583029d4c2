<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Alerts;

use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Filesystem\Driver\File;

/**
 * Writes a CSV file (RFC 4180, UTF-8). Only its owner can read it, and it gets its name when it is complete.
 */
class CsvFile
{
    private const UNFINISHED = '.part';

    public function __construct(private readonly File $files)
    {
    }

    /**
     * @param list<string> $header
     * @param callable(callable(list<string>): void): void $fill gets a function that writes one row
     * @throws ExportException if the file exists
     * @throws LocalizedException if it cannot be written
     */
    public function write(string $path, array $header, callable $fill): void
    {
        if ($this->files->isExists($path)) {
            throw new ExportException("$path exists already.");
        }
        $unfinished = $path . self::UNFINISHED;
        $handle = $this->files->fileOpen($unfinished, 'w');
        try {
            $this->files->changePermissions($unfinished, 0600);
            $write = function (array $row) use ($handle): void {
                /** @var list<string> $row */
                $this->files->fileWrite($handle, $this->line($row));
            };
            $write($header);
            $fill($write);
            $this->files->fileFlush($handle);
        } finally {
            $this->files->fileClose($handle);
        }
        $this->files->rename($unfinished, $path);
    }

    /**
     * @param list<string> $row
     */
    private function line(array $row): string
    {
        $fields = array_map(
            static fn (string $value): string => strpbrk($value, ",\"\r\n") === false
                ? $value
                : '"' . str_replace('"', '""', $value) . '"',
            $row
        );

        return implode(',', $fields) . "\r\n";
    }
}
