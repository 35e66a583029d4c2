<?php

declare(strict_types=1);

namespace Restock\Seed;

/**
 * A square picture as PNG: a ground with a pattern, or with a name on it.
 *
 * @param string $color "#rrggbb"
 * @param string $pattern tartan, canvas, stripe, dot, check or plain
 */
function picture(int $size, string $color, string $pattern, string $name = ''): string
{
    $image = imagecreatetruecolor($size, $size);
    [$red, $green, $blue] = sscanf($color, '#%02x%02x%02x');
    imagefill($image, 0, 0, imagecolorallocate($image, $red, $green, $blue));
    $ink = imagecolorallocatealpha($image, 255, 255, 255, 60);
    $dark = imagecolorallocatealpha($image, 0, 0, 0, 80);
    $step = max(4, intdiv($size, 6));
    for ($at = 0; $at < $size; $at += $step) {
        $to = $at + intdiv($step, 2) - 1;
        if (in_array($pattern, ['tartan', 'stripe', 'check'], true)) {
            imagefilledrectangle($image, $at, 0, $to, $size, $ink);
        }
        if ($pattern === 'tartan' || $pattern === 'check') {
            imagefilledrectangle($image, 0, $at, $size, $to, $pattern === 'check' ? $dark : $ink);
        }
        if ($pattern === 'canvas') {
            imageline($image, $at, 0, 0, $at, $dark);
            imageline($image, $size, $at, $at, $size, $dark);
        }
        for ($across = 0; $pattern === 'dot' && $across < $size; $across += $step) {
            imagefilledellipse($image, $across + intdiv($step, 2), $at + intdiv($step, 2), $step - 2, $step - 2, $ink);
        }
    }
    foreach ($name === '' ? [] : explode(' ', $name) as $line => $word) {
        $left = intdiv($size, 2) - (int) (strlen($word) * imagefontwidth(5) / 2);
        imagestring($image, 5, $left, intdiv($size, 2) + ($line - 1) * 24, $word, imagecolorallocate($image, 255, 255, 255));
    }
    ob_start();
    imagepng($image);

    return (string) ob_get_clean();
}
