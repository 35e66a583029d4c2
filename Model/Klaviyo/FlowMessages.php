<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Klaviyo;

/**
 * The messages that a back-in-stock flow sends after its delay, read from its actions.
 *
 * Source: Klaviyo's OpenAPI description. Since revision 2025-10-15, an action is {"definition": {"id", "type", "links":
 * {"next"}, "data": {"status"}}}, and a test has its message in "data.main_action". Before, it was {"action_type",
 * "status"}.
 */
class FlowMessages
{
    private const MESSAGES = ['send-email', 'send-sms', 'send-whatsapp', 'send-mobile-push', 'send-push-notification'];

    /** Tests of two or more messages against each other. */
    private const TESTS = ['ab-test', 'content-experiment'];

    private const DELAY = 'back-in-stock-delay';

    private const AT_WORK = ['live', 'manual'];

    private const AT_REST = ['draft', 'disabled'];

    /**
     * @param list<Record> $actions
     */
    public function __construct(private readonly array $actions)
    {
    }

    /**
     * Whether a message is live or manual.
     *
     * @return bool|null null if there is no message, or one whose status is not known
     */
    public function isOneAtWork(): ?bool
    {
        $before = $this->beforeDelay();
        $statuses = [];
        foreach ($this->actions as $action) {
            if ($this->isMessage($action) && !isset($before[$action->id])) {
                $statuses = [...$statuses, ...$this->statuses($action)];
            }
        }
        if (array_intersect($statuses, self::AT_WORK) !== []) {
            return true;
        }

        return $statuses === [] || array_diff($statuses, self::AT_REST) !== [] ? null : false;
    }

    private function isMessage(Record $action): bool
    {
        $type = $this->type($action);
        $tested = $action->text('definition', 'data', 'main_action', 'type');

        return in_array($type, self::MESSAGES, true)
            || (in_array($type, self::TESTS, true) && ($tested === '' || in_array($tested, self::MESSAGES, true)));
    }

    private function type(Record $action): string
    {
        $type = $action->text('definition', 'type');

        return $type !== '' ? $type : strtolower(strtr($action->text('action_type'), '_', '-'));
    }

    /**
     * @return non-empty-list<string> with '' if none is known
     */
    private function statuses(Record $action): array
    {
        $statuses = array_values(array_diff([
            $action->text('definition', 'data', 'status'),
            $action->text('definition', 'data', 'main_action', 'data', 'status'),
            $action->text('status'),
        ], ['']));

        return $statuses === [] ? [''] : $statuses;
    }

    /**
     * The actions that lead to the back-in-stock delay, for example a message that confirms the subscription.
     *
     * @return array<string, true> by ID
     */
    private function beforeDelay(): array
    {
        $found = [];
        foreach ($this->actions as $action) {
            if ($this->type($action) === self::DELAY) {
                $found[$action->id] = true;
            }
        }
        do {
            $count = count($found);
            foreach ($this->actions as $action) {
                foreach ($action->texts('definition', 'links') as $next) {
                    $found += isset($found[$next]) ? [$action->id => true] : [];
                }
            }
        } while (count($found) > $count);

        return $found;
    }
}
