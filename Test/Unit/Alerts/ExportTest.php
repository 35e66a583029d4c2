<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Alerts;

use Magento\Framework\App\State;
use Magento\Framework\Filesystem\Driver\File;
use Magento\Store\Api\Data\GroupInterface;
use Magento\Store\Api\Data\WebsiteInterface;
use Magento\Store\Model\StoreManagerInterface;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Alert;
use Restock\KlaviyoBackInStock\Api\AlertSourceInterface;
use Restock\KlaviyoBackInStock\Console\Command\ExportAlerts;
use Restock\KlaviyoBackInStock\Model\Alerts\CsvFile;
use Restock\KlaviyoBackInStock\Model\Alerts\ExportException;
use Restock\KlaviyoBackInStock\Model\Alerts\Exporter;
use Restock\KlaviyoBackInStock\Model\Alerts\SoldOutParts;
use Restock\KlaviyoBackInStock\Model\Alerts\StoreViews;
use Restock\KlaviyoBackInStock\Model\ResourceModel\AlertProducts;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;
use Symfony\Component\Console\Tester\CommandTester;

/**
 * bin/magento restock:alerts:export
 */
final class ExportTest extends TestCase
{
    private string $folder;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/restock-export-' . bin2hex(random_bytes(6));
        mkdir($this->folder);
    }

    protected function tearDown(): void
    {
        foreach ((array) glob($this->folder . '/*') as $file) {
            unlink((string) $file);
        }
        rmdir($this->folder);
    }

    public function testEveryAlertBecomesARowThatTheImportUnderstands(): void
    {
        [$code, $output] = $this->execute([], [
            'first' => [
                new Alert(42, ' a@example.com ', 1, 0, '2026-01-02 03:04:05'),
                new Alert(43, 'b@example.com', 0, 20, '', 'says "hi", twice'),
            ],
        ]);

        self::assertSame(
            "email,variant,sku,store,website,since,channel,source,note\r\n"
            . "a@example.com,42,mug,1,10,2026-01-02T03:04:05Z,EMAIL,first,\r\n"
            . "b@example.com,43,\"cup, blue\",3,20,,EMAIL,first,\"says \"\"hi\"\", twice\"\r\n",
            $this->written()
        );
        self::assertSame(
            "first: 2 waiting, 2 exported as 2 rows, 0 left out\n2 rows in {$this->folder}/alerts.csv\n",
            $output
        );
        self::assertSame(0, $code);
        self::assertSame(0600, fileperms("{$this->folder}/alerts.csv") & 0777);
    }

    public function testWhatIsLeftOutIsCountedWithItsReason(): void
    {
        [, $output] = $this->execute(['--parents' => 'skip'], [
            'first' => [
                new Alert(42, 'a@example.com', 1),
                new Alert(42, '  ', 1),
                new Alert(42, 'b@example.com', 99, 98),
                new Alert(42, 'c@example.com'),
                new Alert(77, 'd@example.com', 1),
                new Alert(42, 'e@example.com', 1, 0, '', '', 'never confirmed'),
                new Alert(50, 'f@example.com', 1),
            ],
        ]);

        self::assertSame(
            "first: 7 waiting, 1 exported as 1 rows, 6 left out\n"
            . "  1 left out: the address is not known\n"
            . "  2 left out: the store view does not exist any more\n"
            . "  1 left out: the product does not exist any more\n"
            . "  1 left out: never confirmed\n"
            . "  1 left out: the alert is for a parent product, not for a variant\n"
            . "1 rows in {$this->folder}/alerts.csv\n",
            $output
        );
        self::assertSame(1, substr_count($this->written(), '@'));
    }

    public function testAnAlertForAParentBecomesARowForEachSoldOutVariant(): void
    {
        [, $output] = $this->execute([], [
            'first' => [new Alert(50, 'a@example.com', 1), new Alert(51, 'b@example.com', 1)],
        ]);

        self::assertSame(
            "email,variant,sku,store,website,since,channel,source,note\r\n"
            . "a@example.com,42,mug,1,10,,EMAIL,first,parent 50\r\n"
            . "a@example.com,43,\"cup, blue\",1,10,,EMAIL,first,parent 50\r\n",
            $this->written()
        );
        self::assertStringContainsString("first: 2 waiting, 1 exported as 2 rows, 1 left out\n", $output);
        self::assertStringContainsString("  1 left out: nothing of the parent product is sold out\n", $output);
    }

    public function testSourcesAndStoreViewsCanBeChosen(): void
    {
        $sources = [
            'first' => [new Alert(42, 'a@example.com', 1), new Alert(42, 'b@example.com', 3)],
            'second' => [new Alert(42, 'c@example.com', 1)],
        ];
        [, $output] = $this->execute(['--source' => ['first'], '--store' => ['view_3']], $sources);

        self::assertStringContainsString('b@example.com,42,mug,3,20', $this->written());
        self::assertSame(1, substr_count($this->written(), '@'));
        self::assertStringStartsWith("first: 1 waiting, 1 exported as 1 rows, 0 left out\n1 rows", $output);
    }

    public function testADryRunWritesNothing(): void
    {
        [$code, $output] = $this->execute(
            ['--dry-run' => true],
            ['first' => [new Alert(42, 'a@example.com', 1)], 'second' => null]
        );

        self::assertSame(
            "first: 1 waiting, 1 exported as 1 rows, 0 left out\n1 rows. No file was written.\n",
            $output
        );
        self::assertSame([0, []], [$code, glob($this->folder . '/*')]);
    }

    public function testMoreAlertsThanAPageAreAllExported(): void
    {
        $alerts = [];
        for ($number = 0; $number < 2500; $number++) {
            $alerts[] = new Alert(42, "a$number@example.com", 1);
        }
        [, $output] = $this->execute([], ['first' => $alerts]);

        self::assertSame(2501, substr_count($this->written(), "\r\n"));
        self::assertStringContainsString('a2499@example.com', $this->written());
        self::assertStringContainsString('first: 2500 waiting, 2500 exported as 2500 rows, 0 left out', $output);
    }

    public function testATableInAnUnknownFormStopsThatSourceOnly(): void
    {
        [$code, $output] = $this->execute([], [
            'first' => new ExportException('The table t does not have the columns x.'),
            'second' => [new Alert(42, 'a@example.com', 1)],
        ]);

        self::assertSame(2, $code);
        self::assertStringContainsString('Not read to the end: The table t does not have the columns x.', $output);
        self::assertStringContainsString('a@example.com', $this->written());
    }

    public function testAFileThatExistsStays(): void
    {
        file_put_contents("{$this->folder}/alerts.csv", 'mine');
        [$code, $output] = $this->execute([], ['first' => []]);

        self::assertSame([1, 'mine'], [$code, $this->written()]);
        self::assertStringContainsString('alerts.csv exists already.', $output);
    }

    /**
     * @param array<string, mixed> $input
     */
    #[TestWith([['--source' => ['third']], 'There is no source third. The sources are: first, second.'])]
    #[TestWith([['--store' => ['fr']], 'There is no store view fr.'])]
    #[TestWith([['--parents' => 'all'], '--parents is fan-out or skip.'])]
    #[TestWith([['file' => ''], 'Name the file to create, or use --dry-run.'])]
    public function testAMistakeInTheArgumentsIsExplained(array $input, string $message): void
    {
        [$code, $output] = $this->execute($input, ['first' => [], 'second' => null]);

        self::assertSame([1, "$message\n"], [$code, $output]);
        self::assertSame([], glob($this->folder . '/*'));
    }

    /**
     * @param array<string, mixed> $input
     * @param array<string, list<Alert>|ExportException|null> $sources null for a source that the shop does not have
     * @return array{int, string} exit code and output
     */
    private function execute(array $input, array $sources): array
    {
        $storeViews = new StoreViews($this->stores());
        $products = self::createStub(AlertProducts::class);
        $find = static function (array $ids): array {
            /** @var list<int> $ids */
            return array_intersect_key([
                42 => ['sku' => 'mug', 'type' => 'simple'],
                43 => ['sku' => 'cup, blue', 'type' => 'virtual'],
                50 => ['sku' => 'set', 'type' => 'configurable'],
                51 => ['sku' => 'pair', 'type' => 'grouped'],
            ], array_flip($ids));
        };
        $products->method('find')->willReturnCallback($find);
        $parts = self::createStub(SoldOutParts::class);
        $parts->method('of')->willReturnMap([[50, 1, [42, 43]], [51, 1, []]]);
        $exporter = new Exporter($storeViews, $products, $parts, array_map($this->source(...), $sources));
        $command = new ExportAlerts($exporter, $storeViews, new CsvFile(new File()), $this->state());
        $tester = new CommandTester($command);
        $code = $tester->execute($input + ['file' => "{$this->folder}/alerts.csv"]);

        return [$code, $tester->getDisplay(true)];
    }

    /**
     * @param list<Alert>|ExportException|null $alerts
     */
    private function source(array|ExportException|null $alerts): AlertSourceInterface
    {
        $source = self::createStub(AlertSourceInterface::class);
        $source->method('isAvailable')->willReturn($alerts !== null);
        if ($alerts instanceof ExportException) {
            $source->method('read')->willThrowException($alerts);
        } else {
            $source->method('read')->willReturn($alerts ?? []);
        }

        return $source;
    }

    private function state(): State
    {
        $state = self::createStub(State::class);
        $state->method('emulateAreaCode')->willReturnCallback(
            static fn (string $area, callable $call): mixed => $area === 'frontend' ? $call() : null
        );

        return $state;
    }

    /**
     * Store views 1 and 2 in website 10, and 3 in website 20, whose default it is.
     */
    private function stores(): StoreManagerInterface
    {
        $views = [new StoreView(1, 10, 'View 1'), new StoreView(2, 10, 'View 2'), new StoreView(3, 20, 'View 3')];
        $website = self::createStub(WebsiteInterface::class);
        $website->method('getDefaultGroupId')->willReturn(5);
        $group = self::createStub(GroupInterface::class);
        $group->method('getDefaultStoreId')->willReturn(3);
        $stores = self::createStub(StoreManagerInterface::class);
        $stores->method('getStores')->willReturn($views);
        $stores->method('getWebsite')->willReturnMap([[20, $website]]);
        $stores->method('getGroup')->willReturnMap([[5, $group]]);

        return $stores;
    }

    private function written(): string
    {
        return (string) file_get_contents("{$this->folder}/alerts.csv");
    }
}
