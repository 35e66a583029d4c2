<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Framework\App\State;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\StoreManagerInterface;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Model\Doctor\Doctor;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofSearch;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofStart;
use Restock\KlaviyoBackInStock\Model\Doctor\Subjects;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;
use RuntimeException;

final class ExaminationTest extends TestCase
{
    private int $current = 0;

    /** @var list<string> area and store view of each examination */
    private array $places = [];

    private bool $isBroken = false;

    public function testTheStoreViewIsTheCurrentOneWhileItIsExamined(): void
    {
        $this->examination()->run(new StoreView(2), 'mug');

        self::assertSame(['frontend 2 mug'], $this->places);
        self::assertSame(0, $this->current);
    }

    public function testTheCurrentStoreViewComesBackAfterAnError(): void
    {
        $this->isBroken = true;
        try {
            $this->examination()->run(new StoreView(2), '');
            self::fail('The error is hidden.');
        } catch (RuntimeException) {
            self::assertSame(0, $this->current);
        }
    }

    public function testWithoutACodeTheDefaultStoreViewIsExamined(): void
    {
        self::assertSame(1, $this->examination()->store('')->getId());
        self::assertSame(5, $this->examination()->store('b2b')->getId());

        $this->expectException(NoSuchEntityException::class);
        $this->examination()->store('nope');
    }

    public function testTheStoreOfTheAdminIsNotAStoreView(): void
    {
        $this->expectException(NoSuchEntityException::class);
        $this->examination()->store('admin');
    }

    private function examination(): Examination
    {
        $area = '';
        $state = self::createStub(State::class);
        $state->method('emulateAreaCode')->willReturnCallback(
            static function (string $code, callable $work) use (&$area): mixed {
                $area = $code;

                return $work();
            }
        );
        $stores = self::createStub(StoreManagerInterface::class);
        $stores->method('getDefaultStoreView')->willReturn(new StoreView());
        $stores->method('getStore')->willReturnCallback(fn (?string $code = null): StoreView => match ($code) {
            null => new StoreView($this->current),
            'b2b' => new StoreView(5),
            'admin' => new StoreView(0),
            default => throw new NoSuchEntityException(),
        });
        $stores->method('setCurrentStore')->willReturnCallback(function (int $id): void {
            $this->current = $id;
        });
        $subjects = self::createStub(Subjects::class);
        $subjects->method('create')->willReturnCallback(
            function (StoreInterface $store, string $sku) use (&$area): Subject {
                $this->places[] = "$area $this->current $sku";

                return $this->isBroken ? throw new RuntimeException() : self::createStub(Subject::class);
            }
        );

        return new Examination(
            $state,
            $stores,
            $subjects,
            self::createStub(Doctor::class),
            self::createStub(ProofStart::class),
            self::createStub(ProofSearch::class)
        );
    }
}
