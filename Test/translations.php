<?php

/**
 * Writes i18n/en_US.csv from the texts in the source files.
 */

declare(strict_types=1);

use Restock\KlaviyoBackInStock\Test\Unit\Files\Module;
use Restock\KlaviyoBackInStock\Test\Unit\Files\SourceTexts;

require __DIR__ . '/autoload.php';

$texts = array_map('strval', array_keys((new SourceTexts(new Module()))->all()));
natcasesort($texts);
$lines = '';
foreach ($texts as $text) {
    $field = '"' . str_replace('"', '""', $text) . '"';
    $lines .= "$field,$field\n";
}
file_put_contents(Module::root() . '/i18n/en_US.csv', $lines);
