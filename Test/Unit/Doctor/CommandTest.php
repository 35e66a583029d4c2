<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Exception\NoSuchEntityException;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Console\Command\Doctor as DoctorCommand;
use Restock\KlaviyoBackInStock\Model\Doctor\CatalogSetting;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\Line;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofResult;
use Restock\KlaviyoBackInStock\Model\Doctor\Report;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;
use Symfony\Component\Console\Tester\CommandTester;

/**
 * bin/magento restock:doctor
 */
final class CommandTest extends TestCase
{
    private const SAVING = '    bin/magento config:set --scope=stores --scope-code=default_store_view '
        . "restock_klaviyo_back_in_stock/subscription/catalog '\$default'\n";

    /** @var list<Line> */
    private array $lines = [];

    /** @var list<array{int, string}> store view and catalog ID */
    private array $saved = [];

    private bool $isLocked = false;

    private bool $isSingleStoreMode = false;

    private ?ProofResult $proof = null;

    /** @var list<list<string>> arguments of the examination */
    private array $asked = [];

    protected function setUp(): void
    {
        $this->lines = [
            new Line('one', Finding::passed(__('It works.'))),
            new Line('two', Finding::unknown(__('Nobody knows <b>.'), __('Look it up.'))),
        ];
    }

    public function testEachFindingIsALineAndWhatToDoIsBelow(): void
    {
        self::assertSame([
            0,
            "Default Store View (default_store_view)\nPassed: It works.\nUnknown: Nobody knows <b>.\n    Look it up.\n",
        ], $this->execute());
        self::assertSame([['', '']], $this->asked);
    }

    public function testAFailureChangesTheExitCode(): void
    {
        $this->lines[] = new Line('three', Finding::failed(__('Broken.'), __('Fix it.')));
        [$code, $output] = $this->execute(['--store' => 'b2b', '--sku' => ' mug ']);

        self::assertSame(2, $code);
        self::assertStringEndsWith("Failed: Broken.\n    Fix it.\n", $output);
        self::assertSame([['b2b', 'mug']], $this->asked);
    }

    public function testProgramsReadJson(): void
    {
        $this->lines[] = new Line('three', Finding::failed(__('Broken.'), __('Fix it.')));
        [, $output] = $this->execute(['--json' => true]);

        self::assertSame([
            'store' => 'default_store_view',
            'failed' => 1,
            'checks' => [
                ['check' => 'one', 'state' => 'passed', 'message' => 'It works.', 'advice' => ''],
                ['check' => 'two', 'state' => 'unknown', 'message' => 'Nobody knows <b>.', 'advice' => 'Look it up.'],
                ['check' => 'three', 'state' => 'failed', 'message' => 'Broken.', 'advice' => 'Fix it.'],
            ],
        ], json_decode($output, true));
    }

    public function testAnUnknownStoreViewIsNotChecked(): void
    {
        self::assertSame(1, $this->execute(['--store' => 'nope'])[0]);
        self::assertSame([], $this->asked);
    }

    public function testTheProofIsPartOfTheReportAndPrintsTheCommandThatSavesTheCatalog(): void
    {
        $this->proof = new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default');
        [$code, $output] = $this->execute(['--prove' => 'me@example.com']);

        self::assertSame(2, $code);
        self::assertStringEndsWith("Failed: Wrong.\n    Save.\n" . self::SAVING, $output);
        self::assertSame([['', ''], ['', '', 'me@example.com']], $this->asked);
        self::assertSame([], $this->saved);
    }

    public function testSomeoneAtTheTerminalCanSaveTheCatalog(): void
    {
        $this->proof = new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default');
        [, $output] = $this->execute(['--prove' => 'me@example.com'], ['y']);

        self::assertStringEndsWith(
            'Save "$default" as Catalog ID of default_store_view? [y/N] '
            . "Saved. Clean the page cache: bin/magento cache:clean full_page\n",
            $output
        );
        self::assertSame([[1, '$default']], $this->saved);
    }

    #[TestWith(['n'])]
    #[TestWith([''])]
    public function testWithoutAYesNothingIsSaved(string $answer): void
    {
        $this->proof = new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default');
        [, $output] = $this->execute(['--prove' => 'me@example.com'], [$answer]);

        self::assertStringEndsWith('[y/N] ' . self::SAVING, $output);
        self::assertSame([], $this->saved);
    }

    public function testADeploymentIsNotAsked(): void
    {
        $this->proof = new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default');
        [, $output] = $this->execute(['--prove' => 'me@example.com'], ['y'], isTerminal: false);

        self::assertStringEndsWith("    Save.\n" . self::SAVING, $output);
        self::assertSame([], $this->saved);
    }

    public function testInSingleStoreModeTheCommandHasNoScope(): void
    {
        $this->proof = new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default');
        $this->isSingleStoreMode = true;
        [, $output] = $this->execute(['--prove' => 'me@example.com']);

        self::assertStringEndsWith(
            "    bin/magento config:set restock_klaviyo_back_in_stock/subscription/catalog '\$default'\n",
            $output
        );
    }

    public function testALockedSettingIsNamed(): void
    {
        $this->proof = new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default');
        $this->isLocked = true;
        [, $output] = $this->execute(['--prove' => 'me@example.com'], ['y']);

        self::assertStringEndsWith("[y/N] The Catalog ID is locked.\n" . self::SAVING, $output);
    }

    public function testProgramsAreNotAsked(): void
    {
        $this->proof = new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default');
        [, $output] = $this->execute(['--prove' => 'me@example.com', '--json' => true], ['y']);

        self::assertIsArray(json_decode($output, true));
        self::assertSame([], $this->saved);
    }

    /**
     * @param array<string, mixed> $input
     * @param list<string> $answers
     * @return array{int, string}
     */
    private function execute(array $input = [], array $answers = [], bool $isTerminal = true): array
    {
        $code = '';
        $examination = self::createStub(Examination::class);
        $examination->method('store')->willReturnCallback(static function (string $asked) use (&$code): StoreView {
            $code = $asked;

            return $asked === 'nope' ? throw new NoSuchEntityException() : new StoreView();
        });
        $examination->method('run')->willReturnCallback(function (StoreView $store, string $sku) use (&$code): array {
            $this->asked[] = [$code, $sku];

            return $this->lines;
        });
        $examination->method('prove')->willReturnCallback(
            function (StoreView $store, string $sku, string $email) use (&$code): ?ProofResult {
                $this->asked[] = [$code, $sku, $email];

                return $this->proof;
            }
        );
        $setting = self::createStub(CatalogSetting::class);
        $setting->method('isOfStoreView')->willReturn(!$this->isSingleStoreMode);
        $setting->method('save')->willReturnCallback(function (int $storeId, string $catalog): void {
            $this->saved[] = $this->isLocked
                ? throw new LocalizedException(__('The Catalog ID is locked.'))
                : [$storeId, $catalog];
        });
        $tester = new CommandTester(new DoctorCommand($examination, new Report(), $setting));
        if ($answers !== []) {
            $tester->setInputs($answers);
        }

        $code = $tester->execute($input, ['interactive' => $answers !== [], 'decorated' => $isTerminal]);

        return [$code, (string) preg_replace('/\e\[[\d;]*m/', '', $tester->getDisplay(true))];
    }
}
