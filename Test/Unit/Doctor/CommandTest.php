<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Framework\Exception\NoSuchEntityException;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Console\Command\Doctor as DoctorCommand;
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
    /** @var list<Line> */
    private array $lines = [];

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

    public function testTheProofIsPartOfTheReportAndOffersToSaveTheCatalog(): void
    {
        $this->proof = new ProofResult([new Line('proof', Finding::failed(__('Wrong.'), __('Save.')))], '$default');
        [$code, $output] = $this->execute(['--prove' => 'me@example.com']);

        self::assertSame(2, $code);
        self::assertStringEndsWith(
            "Failed: Wrong.\n    Save.\n    bin/magento config:set --scope=stores --scope-code=default_store_view "
            . "restock_klaviyo_back_in_stock/subscription/catalog '\$default'\n",
            $output
        );
        self::assertSame([['', ''], ['', '', 'me@example.com']], $this->asked);
    }

    /**
     * @param array<string, mixed> $input
     * @return array{int, string}
     */
    private function execute(array $input = []): array
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
        $tester = new CommandTester(new DoctorCommand($examination, new Report()));

        return [$tester->execute($input), $tester->getDisplay(true)];
    }
}
