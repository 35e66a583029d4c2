<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

use GuzzleHttp\Psr7\Query;
use Restock\KlaviyoBackInStock\Model\Clock;
use SensitiveParameter;
use stdClass;

/**
 * Asks Klaviyo's API about the account of a private key. It only reads.
 *
 * Source: Klaviyo's OpenAPI description.
 */
class Lookup
{
    /** The revision whose replies this class and {@see FlowMessages} read. */
    public const REVISION = '2026-07-15';

    /** The metric of the event that starts a back-in-stock flow. */
    public const METRIC = 'Subscribed to Back in Stock';

    /** An account with more metrics than fit on this number of pages is not known. Klaviyo has 200 on a page. */
    private const PAGES = 10;

    public function __construct(private readonly Exchange $exchange, private readonly Clock $clock)
    {
    }

    /**
     * Scope accounts:read. One record, with the attribute "public_api_key".
     *
     * @param string $privateKey "pk_…"
     * @param CallOptions $options its endpoint is that of the server API's subscriptions
     */
    public function account(#[SensitiveParameter] string $privateKey, CallOptions $options): Answer
    {
        return $this->get('accounts', [], $privateKey, $options);
    }

    /**
     * Scope metrics:read. The metrics that are named like the one of back in stock: none, or usually one.
     */
    public function metrics(#[SensitiveParameter] string $privateKey, CallOptions $options): Answer
    {
        // Klaviyo has no filter by name.
        $answer = $this->get('metrics', ['fields[metric]' => 'name'], $privateKey, $options);
        $named = array_values(array_filter(
            $answer->records,
            static fn (Record $metric): bool => $metric->text('name') === self::METRIC
        ));

        return new Answer($answer->outcome, $named, $answer->time);
    }

    /**
     * Scopes metrics:read and flows:read. The flows that a metric starts, with "name", "status" and "archived".
     */
    public function flows(string $metricId, #[SensitiveParameter] string $privateKey, CallOptions $options): Answer
    {
        return $this->get('metrics/' . rawurlencode($metricId) . '/flow-triggers', [], $privateKey, $options);
    }

    /**
     * Scope flows:read. The actions of a flow: delays, branches, messages and others.
     */
    public function actions(string $flowId, #[SensitiveParameter] string $privateKey, CallOptions $options): Answer
    {
        return $this->get('flows/' . rawurlencode($flowId) . '/flow-actions', [], $privateKey, $options);
    }

    /**
     * Scope lists:read. The list, or none.
     */
    public function list(string $listId, #[SensitiveParameter] string $privateKey, CallOptions $options): Answer
    {
        return $this->get('lists', ['filter' => $this->equals('id', $listId)], $privateKey, $options);
    }

    /**
     * Scope profiles:read. The profile with the address, or none.
     */
    public function profile(string $email, #[SensitiveParameter] string $privateKey, CallOptions $options): Answer
    {
        return $this->get('profiles', ['filter' => $this->equals('email', $email)], $privateKey, $options);
    }

    /**
     * Scope events:read. The events of a profile, with "datetime".
     *
     * @param int|null $since seconds since 1970; null means all events
     */
    public function events(
        string $metricId,
        string $profileId,
        ?int $since,
        #[SensitiveParameter] string $privateKey,
        CallOptions $options
    ): Answer {
        $filters = [
            $this->equals('metric_id', $metricId),
            $this->equals('profile_id', $profileId),
        ];
        if ($since !== null) {
            $filters[] = 'greater-or-equal(datetime,' . gmdate('Y-m-d\TH:i:s\Z', $since) . ')';
        }

        return $this->get('events', ['filter' => implode(',', $filters)], $privateKey, $options);
    }

    private function equals(string $field, string $value): string
    {
        return 'equals(' . $field . ',"' . strtr($value, ['"' => '\\"', '\\' => '\\\\']) . '")';
    }

    /**
     * @param array<string, string> $query
     */
    private function get(
        string $path,
        array $query,
        #[SensitiveParameter] string $privateKey,
        CallOptions $options
    ): Answer {
        $end = $this->clock->monotonic() + $options->seconds;
        $records = [];
        for ($page = 0; $page < self::PAGES; $page++) {
            $read = $this->exchange->get(
                $this->base($options->endpoint) . $path . ($query === [] ? '' : '?' . http_build_query($query)),
                ['Authorization' => 'Klaviyo-API-Key ' . $privateKey, 'revision' => $options->revision,
                    'Accept' => 'application/vnd.api+json'],
                max(0.2, $end - $this->clock->monotonic())
            );
            if (!$read->outcome->isAccepted()) {
                return new Answer($read->outcome);
            }
            $records = [...$records, ...$this->records($read->document)];
            $cursor = $this->cursor($read->document);
            if ($cursor === '') {
                return new Answer($read->outcome, $records, $read->time);
            }
            $query['page[cursor]'] = $cursor;
        }

        return new Answer(new Outcome(OutcomeKind::Unintelligible, 200));
    }

    /**
     * The folder of the API, for example "https://a.klaviyo.com/api/".
     */
    private function base(string $endpoint): string
    {
        return (string) preg_replace('~[^/]+/?(?:\?.*)?$~', '', $endpoint);
    }

    /**
     * @return list<Record>
     */
    private function records(?stdClass $document): array
    {
        $records = [];
        $data = $document->data ?? null;
        foreach (is_array($data) ? $data : [$data] as $record) {
            $id = $record instanceof stdClass ? $record->id ?? null : null;
            if (is_string($id)) {
                $attributes = $record->attributes ?? null;
                $records[] = new Record($id, $attributes instanceof stdClass ? (array) $attributes : []);
            }
        }

        return $records;
    }

    /**
     * The next page, from the link to it; '' on the last page.
     */
    private function cursor(?stdClass $document): string
    {
        $links = $document->links ?? null;
        $next = $links instanceof stdClass ? $links->next ?? null : null;
        $query = substr((string) strstr(is_string($next) ? $next : '', '?'), 1);
        $cursor = Query::parse($query)['page[cursor]'] ?? '';

        return is_string($cursor) ? $cursor : '';
    }
}
