<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model;

/**
 * What a channel can need besides being selected by the merchant.
 */
enum ChannelNeed
{
    case ClientApi;
    case ListId;
    case PrivateKey;
    case Revision;
}
