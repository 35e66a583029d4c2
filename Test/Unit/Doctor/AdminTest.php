<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use Magento\Backend\App\Action\Context;
use Magento\Framework\App\Action\HttpPostActionInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Controller\Result\Json;
use Magento\Framework\Controller\Result\JsonFactory;
use Magento\Framework\Exception\NoSuchEntityException;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Api\Doctor\Finding;
use Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor\Check;
use Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor\Look;
use Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor\Prove;
use Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor\SaveCatalog;
use Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor\Step;
use Restock\KlaviyoBackInStock\Model\Doctor\Dialog\ProofDialog;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\Line;
use Restock\KlaviyoBackInStock\Model\Doctor\Report;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

/**
 * The checks in the admin.
 */
final class AdminTest extends TestCase
{
    /** @var list<string> store view and SKU of each examination */
    private array $asked = [];

    protected function setUp(): void
    {
        if (getenv('MAGENTO_ROOT') !== false) {
            self::markTestSkipped("Magento's own controllers need its services.");
        }
    }

    public function testTheResultHasEachFindingWithTheNameOfItsState(): void
    {
        $result = $this->execute(['store' => 'german', 'sku' => ' mug ']);

        self::assertSame([
            'title' => 'Results for Default Store View (default_store_view). Failed: 1, unknown: 1, passed: 1.',
            'lines' => [
                ['check' => 'one', 'state' => 'passed', 'message' => 'It works.', 'advice' => '', 'label' => 'Passed'],
                ['check' => 'two', 'state' => 'failed', 'message' => '<b>', 'advice' => 'Do it.', 'label' => 'Failed'],
                ['check' => 'two', 'state' => 'unknown', 'message' => 'Why?', 'advice' => '', 'label' => 'Unknown'],
            ],
        ], $result->data);
        self::assertSame(['german mug'], $this->asked);
    }

    public function testAStoreViewThatIsGoneIsNotExamined(): void
    {
        $result = $this->execute(['store' => 'nope', 'sku' => ['x']]);

        self::assertSame(['title' => 'The store view no longer exists.'], $result->data);
        self::assertSame([], $this->asked);
    }

    public function testOnlyAPostRequestOfAnAdminWithTheSettingsIsAllowed(): void
    {
        self::assertSame('Restock_KlaviyoBackInStock::config', Check::ADMIN_RESOURCE);
        self::assertContains(HttpPostActionInterface::class, class_implements(Check::class));
    }

    /**
     * @param class-string<Step> $class
     * @param list<string> $asked
     */
    #[TestWith([Prove::class, ['begin', 'german', 'me@example.com', 'mug']])]
    #[TestWith([Look::class, ['look', 'h1']])]
    #[TestWith([SaveCatalog::class, ['save', 'h1']])]
    public function testEachStepOfATestSubscriptionIsARequestOfItsOwn(string $class, array $asked): void
    {
        $dialog = self::createStub(ProofDialog::class);
        foreach (['begin', 'look', 'save'] as $step) {
            $dialog->method($step)->willReturnCallback(static fn (string ...$values): array => [$step, ...$values]);
        }
        $request = $this->request(['store' => 'german', 'email' => ' me@example.com ', 'sku' => ' mug ', 'id' => 'h1']);

        self::assertSame($asked, (new $class(new Context(), $request, new JsonFactory(), $dialog))->execute()->data);
        self::assertSame('Restock_KlaviyoBackInStock::config', $class::ADMIN_RESOURCE);
        self::assertContains(HttpPostActionInterface::class, class_implements($class));
    }

    /**
     * @param array<string, mixed> $parameters
     */
    private function execute(array $parameters): Json
    {
        $request = $this->request($parameters);
        $examination = self::createStub(Examination::class);
        $code = '';
        $examination->method('store')->willReturnCallback(static function (string $asked) use (&$code): StoreView {
            $code = $asked;

            return $asked === 'nope' ? throw new NoSuchEntityException() : new StoreView();
        });
        $examination->method('run')->willReturnCallback(function (StoreView $store, string $sku) use (&$code): array {
            $this->asked[] = "$code $sku";

            return [
                new Line('one', Finding::passed(__('It works.'))),
                new Line('two', Finding::failed(__('<b>'), __('Do it.'))),
                new Line('two', Finding::unknown(__('Why?'))),
            ];
        });

        return (new Check(new Context(), $request, new JsonFactory(), $examination, new Report()))->execute();
    }

    /**
     * @param array<string, mixed> $parameters
     */
    private function request(array $parameters): RequestInterface
    {
        $request = self::createStub(RequestInterface::class);
        $request->method('getParam')->willReturnCallback(
            static fn (string $name): mixed => $parameters[$name] ?? null
        );

        return $request;
    }
}
