<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Files;

use InvalidArgumentException;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Test\Fake\Dictionary;

class DictionaryTest extends TestCase
{
    private string $folder;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/' . uniqid('restock-');
        mkdir($this->folder);
        $lines = ['"Notify me","Bescheid sagen"', '"%1, ""%2""","„%2“, %1"'];
        file_put_contents("$this->folder/de_DE.csv", implode("\n", $lines));
    }

    protected function tearDown(): void
    {
        unlink("$this->folder/de_DE.csv");
        rmdir($this->folder);
    }

    public function testTranslatesAndPutsTheValuesIn(): void
    {
        $german = new Dictionary('de_DE', $this->folder);
        self::assertSame('Bescheid sagen', $german->render(['Notify me'], []));
        self::assertSame('„zwei“, eins', $german->render(['%1, "%2"'], ['eins', 'zwei']));
        self::assertSame('Other text 1', $german->render(['Other text %1'], [1]));
    }

    public function testWithoutAFileTextsStayAsTheyAre(): void
    {
        self::assertSame('Notify me', (new Dictionary('fr_FR', $this->folder))->render(['Notify me'], []));
    }

    public function testALocaleIsNotAPath(): void
    {
        $this->expectException(InvalidArgumentException::class);
        new Dictionary('../secret', $this->folder);
    }
}
