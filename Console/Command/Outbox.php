<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Console\Command;

use Restock\KlaviyoBackInStock\Model\Delivery\Deliverer;
use Restock\KlaviyoBackInStock\Model\Delivery\Purge;
use Restock\KlaviyoBackInStock\Model\Outbox\Listing;
use Restock\KlaviyoBackInStock\Model\Outbox\Management;
use Restock\KlaviyoBackInStock\Model\Outbox\Summary;
use Restock\KlaviyoBackInStock\Model\ResourceModel\OutboxReport;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/**
 * bin/magento restock:outbox list|retry|delete|deliver
 */
class Outbox extends Command
{
    /** Everything is in order. */
    private const OK = 0;

    /** The arguments are not valid, and nothing was done. */
    private const USAGE = 1;

    /** Requests wait for more than an hour, or failed. */
    private const ATTENTION = 2;

    public function __construct(
        private readonly Management $management,
        private readonly OutboxReport $report,
        private readonly Listing $listing,
        private readonly Deliverer $deliverer,
        private readonly Purge $purge
    ) {
        parent::__construct();
    }

    protected function configure(): void
    {
        $this->setName('restock:outbox')
            ->setDescription('Shows, retries, deletes or delivers back-in-stock requests that wait in the outbox')
            ->addArgument('action', InputArgument::OPTIONAL, 'list, retry, delete or deliver', 'list')
            ->addArgument('ids', InputArgument::IS_ARRAY, 'IDs of requests, for retry and delete')
            ->addOption('failed', null, InputOption::VALUE_NONE, 'Retry or delete all requests that failed')
            ->addOption('address', null, InputOption::VALUE_REQUIRED, 'Retry or delete all requests of a shopper')
            ->addOption('limit', null, InputOption::VALUE_REQUIRED, 'The most requests to list or to deliver', '100')
            ->addOption('json', null, InputOption::VALUE_NONE, 'Print JSON')
            ->setHelp(
                'Exit code 0: in order. 1: the arguments are not valid, and nothing was done. 2: requests wait for '
                . 'more than an hour, or failed.'
            );
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $action = $this->text($input->getArgument('action'));
        $limit = (int) $this->text($input->getOption('limit'));
        $json = (bool) $input->getOption('json');
        if ($action === 'list' && $limit > 0) {
            $summary = $this->report->summary();
            $rows = $this->report->rows($limit);
            $output->write($json ? $this->listing->json($summary, $rows) : $this->listing->text($summary, $rows));

            return $this->exitCode($summary);
        }
        $changed = match (true) {
            $action === 'retry', $action === 'delete' => $this->change($action, $input),
            $action === 'deliver' && $limit > 0 => $this->deliver($limit),
            default => null,
        };
        if ($changed === null) {
            $output->writeln('<error>Not a valid action or selection. See restock:outbox --help.</error>');

            return self::USAGE;
        }
        $output->writeln($json ? (string) json_encode([$action => $changed]) : "$action: $changed");

        return $this->exitCode($this->report->summary());
    }

    private function deliver(int $limit): int
    {
        $delivered = $this->deliverer->deliverDue($limit, INF);
        $this->purge->run();

        return $delivered;
    }

    /**
     * @return int|null how many entries were changed; null if the selection is not valid
     */
    private function change(string $action, InputInterface $input): ?int
    {
        $address = $this->text($input->getOption('address'));
        $ids = array_map($this->text(...), (array) $input->getArgument('ids'));
        $failed = (bool) $input->getOption('failed');
        $selections = (int) ($ids !== []) + (int) $failed + (int) ($address !== '');
        if ($selections !== 1 || array_filter($ids, 'ctype_digit') !== $ids) {
            return null;
        }
        $selected = match (true) {
            $failed => null,
            $address !== '' => $this->management->idsOf($address),
            default => array_values(array_map('intval', $ids)),
        };

        return $action === 'retry' ? $this->management->retry($selected) : $this->management->delete($selected);
    }

    private function exitCode(Summary $summary): int
    {
        return $summary->isLate() || $summary->failures() > 0 ? self::ATTENTION : self::OK;
    }

    private function text(mixed $value): string
    {
        return is_scalar($value) ? trim((string) $value) : '';
    }
}
