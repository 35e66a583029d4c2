<?php

/**
 * Lets PHP parse every file of the module and of its tests. Ends with exit code 1 if one has a syntax error.
 */

declare(strict_types=1);

$root = dirname(__DIR__);
$skipped = ['node_modules', 'vendor', '.git', 'dist'];
$files = new RecursiveIteratorIterator(new RecursiveCallbackFilterIterator(
    new RecursiveDirectoryIterator($root, FilesystemIterator::SKIP_DOTS),
    static fn (SplFileInfo $file): bool => !in_array($file->getFilename(), $skipped, true)
));
$failed = 0;
$checked = 0;
foreach ($files as $file) {
    if (!$file instanceof SplFileInfo || !in_array($file->getExtension(), ['php', 'phtml'], true)) {
        continue;
    }
    $checked++;
    $output = [];
    exec(sprintf('%s -l %s 2>&1', escapeshellarg(PHP_BINARY), escapeshellarg($file->getPathname())), $output, $status);
    if ($status !== 0) {
        $failed++;
        echo implode("\n", $output), "\n";
    }
}
echo $checked, ' PHP files read, ', $failed, " can't be\n";
exit($failed === 0 ? 0 : 1);
