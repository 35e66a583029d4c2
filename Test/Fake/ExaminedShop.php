<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Fake;

use JsonException;
use Magento\Framework\App\Cache\StateInterface;
use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\Encryption\EncryptorInterface;
use Magento\Framework\Indexer\ConfigInterface;
use Magento\Framework\Indexer\IndexerRegistry;
use Magento\Framework\Module\Manager;
use Magento\Framework\Phrase;
use Magento\Store\Model\StoreManagerInterface;
use Psr\Log\LoggerInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;
use Restock\KlaviyoBackInStock\Api\SoldOutVariantsInterface;
use Restock\KlaviyoBackInStock\Model\Clock as RealClock;
use Restock\KlaviyoBackInStock\Model\Doctor\Doctor;
use Restock\KlaviyoBackInStock\Model\Doctor\Examination;
use Restock\KlaviyoBackInStock\Model\Doctor\KlaviyoIntegrations;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofResult;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofRun;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofSearch;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofStart;
use Restock\KlaviyoBackInStock\Model\Doctor\Report;
use Restock\KlaviyoBackInStock\Model\Outbox\Summary;
use Restock\KlaviyoBackInStock\Model\ResourceModel\Gates;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxReport;
use Restock\KlaviyoBackInStock\Model\Stock\KlaviyoServiceFactory;
use Restock\KlaviyoBackInStock\Model\Stock\ProductStock;
use Restock\KlaviyoBackInStock\Model\Stock\WebsiteStock;

/**
 * A store with one product, created from a description, for the module's own doctor. Calls go over the network.
 *
 * @phpstan-import-type Description from Shop
 * @phpstan-type StockDescription array{id: int, sku: string, composite: bool, salable: bool, quantity: int|float}
 * @phpstan-type OutboxDescription array{waiting: int, oldest: int, failed: array<string, int>}
 * @phpstan-type Examined array{modules?: list<string>, stock?: list<StockDescription>, answer?: array<mixed>,
 *     cron?: int|null, outbox?: OutboxDescription, outdated?: list<string>, integrations?: list<int>,
 *     prove?: string}
 */
final class ExaminedShop
{
    public readonly Log $log;

    private readonly RealClock $clock;

    private readonly Wiring $wiring;

    /**
     * @param Examined $examined
     */
    public function __construct(private readonly Shop $shop, private readonly array $examined)
    {
        $this->log = new Log();
        $this->clock = new HurriedClock();
        $stocks = [];
        foreach ($examined['stock'] ?? [] as $one) {
            $stocks[$one['id']] = new ProductStock(
                $one['id'],
                $one['sku'],
                isComposite: $one['composite'],
                isSalable: $one['salable'],
                quantity: (float) $one['quantity']
            );
        }
        $outbox = $examined['outbox'] ?? ['waiting' => 0, 'oldest' => 0, 'failed' => []];
        $indexers = new Indexers($examined['outdated'] ?? []);
        $this->wiring = new Wiring([
            ScopeConfigInterface::class => $shop->scopeConfig,
            StoreManagerInterface::class => $shop->stores,
            SoldOutVariantsInterface::class => $shop->variants(),
            EncryptorInterface::class => new Encryptor(),
            LoggerInterface::class => $this->log,
            StateInterface::class => new Caches(),
            Manager::class => new Modules($examined['modules'] ?? []),
            WebsiteStock::class => new StockOfProducts($stocks),
            KlaviyoServiceFactory::class => new StockService($examined['answer'] ?? []),
            RealClock::class => $this->clock,
            Gates::class => new GatesInMemory(new Clock()),
            ResourceConnection::class => new CronSchedule($examined['cron'] ?? null),
            OutboxReport::class => new ReportInMemory(
                new Summary($outbox['waiting'], $outbox['oldest'], $outbox['failed'])
            ),
            ConfigInterface::class => $indexers,
            IndexerRegistry::class => $indexers,
            KlaviyoIntegrations::class => new IntegrationsInMemory($examined['integrations'] ?? []),
        ]);
    }

    /**
     * @throws JsonException
     */
    public static function fromJson(string $json): self
    {
        /** @var Description&Examined $description */
        $description = json_decode($json, true, 512, JSON_THROW_ON_ERROR);
        Phrase::setRenderer(new Dictionary($description['locale'] ?? 'en_US'));

        return new self(new Shop($description), $description);
    }

    /**
     * The report as JSON: of the checks, or of a proof subscription if the description names an address.
     */
    public function report(): string
    {
        $store = $this->shop->stores->getStore();
        $product = $this->shop->product;
        $end = $this->clock->monotonic() + Examination::SECONDS;
        $subject = new Subject($store, $product->getSku(), $product, $product, $this->clock, $end);
        $email = $this->examined['prove'] ?? '';
        $lines = $email === ''
            ? $this->wiring->get(Doctor::class)->examine($subject)
            : [$this->prove($subject, $email)->line];

        return (new Report())->json($store, $lines);
    }

    private function prove(Subject $subject, string $email): ProofResult
    {
        $proof = $this->wiring->get(ProofStart::class)->begin($subject, $email);

        return $proof instanceof ProofRun ? $this->wiring->get(ProofSearch::class)->finish($proof) : $proof;
    }
}
