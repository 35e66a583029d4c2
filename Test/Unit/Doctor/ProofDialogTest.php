<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Backend\Model\Session;
use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\Math\Random;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Model\Doctor\CatalogSetting;
use Restock\KlaviyoBackInStock\Model\Doctor\CatalogTry;
use Restock\KlaviyoBackInStock\Model\Doctor\Dialog\ProofDialog;
use Restock\KlaviyoBackInStock\Model\Doctor\Dialog\ProofSession;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofResult;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofRun;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofSearch;
use Restock\KlaviyoBackInStock\Model\Doctor\Report;
use Restock\KlaviyoBackInStock\Test\Fake\Clock;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

/**
 * A test subscription in the admin, one request after another, in one session.
 */
final class ProofDialogTest extends TestCase
{
    private Clock $clock;

    /** @var array<string, mixed> */
    private array $session = [];

    /** @var list<ProofRun|ProofResult> what the proof comes to, step by step */
    private array $steps = [];

    /** @var list<string> store view, address and SKU of each subscription, and catalog ID of each look */
    private array $asked = [];

    /** @var list<array{int, string}> store view and catalog ID */
    private array $saved = [];

    private bool $isLocked = false;

    private bool $isSingleStoreMode = false;

    private ProofDialog $dialog;

    protected function setUp(): void
    {
        if (getenv('MAGENTO_ROOT') !== false) {
            self::markTestSkipped("Magento's own session needs its services.");
        }
        $this->clock = new Clock(1000);
        $this->dialog = $this->dialog();
    }

    public function testTheEventIsLookedForUntilItAppears(): void
    {
        $this->steps = [$this->proof(), $this->proof(), new ProofResult(Finding::passed(__('It works.')))];

        self::assertSame(
            ['id' => 'h1', 'catalog' => '', 'seconds' => 0, 'progress' => 'Looking for the event… 0 s'],
            $this->dialog->begin('german', 'me@example.com', 'MUG-RED')
        );
        $this->clock->pass(12);
        self::assertSame(
            ['id' => 'h1', 'catalog' => '', 'seconds' => 12, 'progress' => 'Looking for the event… 12 s'],
            $this->dialog->look('h1')
        );
        self::assertSame(['id' => 'h1', 'save' => false, 'line' => [
            'check' => 'proof',
            'state' => 'passed',
            'message' => 'It works.',
            'advice' => '',
            'label' => 'Passed',
        ]], $this->dialog->look('h1'));
        self::assertSame(['german me@example.com MUG-RED', 'look ""', 'look ""'], $this->asked);
        self::assertSame('unknown: The test was interrupted. Start it again.', $this->text($this->dialog->look('h1')));
    }

    public function testEachLookContinuesWhereTheLastOneEnded(): void
    {
        $this->steps = [$this->proof(), $this->proof('1'), new ProofResult(Finding::failed(__('None.'), __('Look.')))];
        $this->dialog->begin('', 'me@example.com', '');
        $this->clock->pass(31);

        self::assertSame('Trying the catalog ID "1"… 31 s', $this->dialog->look('h1')['progress']);
        self::assertSame('failed: None.', $this->text($this->dialog->look('h1')));
        self::assertSame([' me@example.com ', 'look ""', 'look "1"'], $this->asked);
    }

    public function testTheCatalogIdThatWorksIsSavedForItsStoreViewOnce(): void
    {
        $this->steps = [$this->proof(), new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default')];
        $this->dialog->begin('', 'me@example.com', '');
        self::assertTrue($this->dialog->look('h1')['save']);

        self::assertSame(
            'passed: Saved "$default" as Catalog ID in the scope "Default Store View". Reload this page, flush the '
            . 'page cache, and repeat the test with another address.',
            $this->text($this->dialog->save('h1'))
        );
        self::assertSame([[7, '$default']], $this->saved);
        $this->dialog->save('h1');
        self::assertCount(1, $this->saved);
    }

    public function testInSingleStoreModeThereIsNoScopeToChoose(): void
    {
        $this->isSingleStoreMode = true;
        $this->steps = [$this->proof(), new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default')];
        $this->dialog->begin('', 'me@example.com', '');
        $this->dialog->look('h1');

        self::assertSame(
            'passed: Saved "$default" as Catalog ID. Reload this page, flush the page cache, and repeat the test with '
            . 'another address.',
            $this->text($this->dialog->save('h1'))
        );
    }

    public function testWhatTheBrowserSendsIsNeverSaved(): void
    {
        $interrupted = 'unknown: The test was interrupted. Start it again.';
        self::assertSame($interrupted, $this->text($this->dialog->save('')));
        self::assertSame($interrupted, $this->text($this->dialog->save('$default')));

        $this->steps = [$this->proof()];
        $this->dialog->begin('', 'me@example.com', '');
        self::assertSame($interrupted, $this->text($this->dialog->save('h1')));
        self::assertSame($interrupted, $this->text($this->dialog->look('h2')));
        self::assertSame([], $this->saved);
    }

    public function testALockedSettingIsNamedAndTheOfferStays(): void
    {
        $this->steps = [$this->proof(), new ProofResult(Finding::failed(__('Wrong.'), __('Save.')), '$default')];
        $this->dialog->begin('', 'me@example.com', '');
        $this->dialog->look('h1');
        $this->isLocked = true;
        self::assertSame('failed: The Catalog ID is locked.', $this->text($this->dialog->save('h1')));

        $this->isLocked = false;
        $this->dialog->save('h1');
        self::assertSame([[7, '$default']], $this->saved);
    }

    public function testAnObstacleEndsTheTestAtOnce(): void
    {
        $this->steps = [new ProofResult(Finding::failed(__('The test needs a Private API Key.'), __('Enter one.')))];

        self::assertSame(
            'failed: The test needs a Private API Key.',
            $this->text($this->dialog->begin('', 'me@example.com', ''))
        );
        self::assertSame(
            'unknown: The store view no longer exists.',
            $this->text($this->dialog->begin('nope', 'me@example.com', ''))
        );
    }

    public function testASecondTestReplacesTheFirst(): void
    {
        $this->steps = [$this->proof(), $this->proof(), $this->proof()];
        $this->dialog->begin('', 'me@example.com', '');
        self::assertSame('h2', $this->dialog->begin('', 'you@example.com', '')['id']);
        self::assertSame('unknown: The test was interrupted. Start it again.', $this->text($this->dialog->look('h1')));
        self::assertSame('h2', $this->dialog->look('h2')['id']);
    }

    /**
     * @param array<string, mixed> $answer
     */
    private function text(array $answer): string
    {
        self::assertIsArray($answer['line']);
        self::assertIsString($answer['line']['state']);
        self::assertIsString($answer['line']['message']);

        return $answer['line']['state'] . ': ' . $answer['line']['message'];
    }

    private function proof(string $catalog = ''): ProofRun
    {
        return new ProofRun(7, 42, 'me@example.com', [], 1000, 1030, [new CatalogTry($catalog, 1000)], [], false);
    }

    private function dialog(): ProofDialog
    {
        $session = self::createStub(Session::class);
        $session->method('getData')->willReturnCallback(fn (string $key): mixed => $this->session[$key] ?? null);
        $session->method('setData')->willReturnCallback(function (string $key, mixed $value): void {
            // As between two requests.
            $this->session[$key] = unserialize(serialize($value));
        });
        $random = self::createStub(Random::class);
        $random->method('getUniqueHash')->willReturnOnConsecutiveCalls('h1', 'h2');
        $examination = self::createStub(Examination::class);
        $code = '';
        $examination->method('store')->willReturnCallback(static function (string $asked) use (&$code): StoreView {
            $code = $asked;

            return $asked === 'nope' ? throw new NoSuchEntityException() : new StoreView();
        });
        $examination->method('begin')->willReturnCallback(
            function (StoreView $store, string $sku, string $email) use (&$code): ProofRun|ProofResult {
                $this->asked[] = "$code $email $sku";

                return $this->next();
            }
        );
        $search = self::createStub(ProofSearch::class);
        $search->method('look')->willReturnCallback(function (ProofRun $run): ProofRun|ProofResult {
            $this->asked[] = "look \"$run->catalog\"";

            return $this->next();
        });
        $setting = self::createStub(CatalogSetting::class);
        $setting->method('isOfStoreView')->willReturnCallback(fn (): bool => !$this->isSingleStoreMode);
        $setting->method('save')->willReturnCallback(function (int $storeId, string $catalog): void {
            $this->saved[] = $this->isLocked
                ? throw new LocalizedException(__('The Catalog ID is locked.'))
                : [$storeId, $catalog];
        });

        return new ProofDialog(
            $examination,
            $search,
            new ProofSession($session, $random),
            $setting,
            new Report(),
            $this->clock
        );
    }

    private function next(): ProofRun|ProofResult
    {
        return array_shift($this->steps) ?? self::fail('There is no such step.');
    }
}
